using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Lode.Hosting;

/// <summary>Adds rules to a service.</summary>
public static class LodeServices
{
    /// <summary>
    /// Adds a <see cref="RuleHost{T}"/> that reads the rules as the service starts and follows their folder. Its health is
    /// <c>AddHealthChecks().AddCheck&lt;RuleHealthCheck&lt;T&gt;&gt;("rules")</c>.
    /// </summary>
    /// <typeparam name="T">The type of the judged objects.</typeparam>
    /// <param name="services">The service's collection.</param>
    /// <param name="configure">Says where the rules are.</param>
    public static IServiceCollection AddLode<T>(this IServiceCollection services, Action<LodeOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<LodeOptions>(NameOf<T>()).Configure(configure)
            .Validate(o => (o.Folder is null) ^ (o.Source is null), "Name either the folder of the rules or their source, and not both.");
        services.TryAddSingleton(Create<T>);
        services.TryAddSingleton<RuleHealthCheck<T>>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, RuleLoading<T>>());
        return services;
    }

    internal static string NameOf<T>() => typeof(T).FullName!;

    private static RuleHost<T> Create<T>(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptionsMonitor<LodeOptions>>().Get(NameOf<T>());
        return options.Source is { } source ? new(source, options.Host)
            : new(Path.Combine(services.GetService<IHostEnvironment>()?.ContentRootPath ?? "", options.Folder!), options.Host);
    }
}
