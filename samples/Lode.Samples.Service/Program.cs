using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using Lode;
using Lode.Hosting;
using Lode.Samples;
using Microsoft.AspNetCore.Http.Timeouts;

const int MostBytes = 1 << 20;
const int MostDeals = 1000;

var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel =>
{
    kestrel.AddServerHeader = false;
    kestrel.Limits.MaxRequestBodySize = MostBytes;
    kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
    kestrel.Listen(IPAddress.Loopback, builder.Configuration.GetValue("Port", 5080));
});
builder.Services.ConfigureHttpJsonOptions(json =>
{
    json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
    json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
    json.SerializerOptions.MaxDepth = 32;
});
builder.Services.AddLode<Deal>(lode => lode.Folder = Path.GetFullPath(builder.Configuration["Rules"] ?? "rules"));
builder.Services.AddHealthChecks().AddCheck<RuleHealthCheck<Deal>>("rules");
builder.Services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy { Timeout = TimeSpan.FromSeconds(10) });
builder.Services.AddProblemDetails().AddExceptionHandler<Problems>();
builder.Services.AddOpenApi();

var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.UseRequestTimeouts();
app.MapOpenApi();
app.MapHealthChecks("/health");

app.MapGet("/rules", (RuleHost<Deal> rules) =>
{
    using var lease = rules.Lease();
    return lease.Engine.Rules.Rules;
});

app.MapPost("/judge", (Deal deal, RuleHost<Deal> rules, CancellationToken cancellation) =>
{
    using var lease = rules.Lease();
    return JudgementAnswer.Of(lease.Engine.Judge(deal, cancellation: cancellation), lease.Generation);
});

app.MapPost("/judge/many", (Deal[] deals, RuleHost<Deal> rules, CancellationToken cancellation) =>
{
    if (deals.Length > MostDeals)
    {
        throw new BadHttpRequestException("Too many deals.", StatusCodes.Status413PayloadTooLarge);
    }

    using var lease = rules.Lease();
    return lease.Engine.Judge(deals, cancellation: cancellation).Select(judged => JudgementAnswer.Of(judged, lease.Generation)).ToArray();
});

app.MapPost("/explain/{rule}", (string rule, Deal deal, RuleHost<Deal> rules, CancellationToken cancellation) =>
{
    using var lease = rules.Lease();
    return lease.Engine.Rules.Rules.Any(r => r.Name == rule && r.Entity == lease.Engine.Entity)
        ? ExplanationAnswer.Of(lease.Engine.Explain(rule, deal, cancellation: cancellation))
        : throw new UnknownRuleException(rule);
});

app.MapPost("/reload", (RuleHost<Deal> rules, CancellationToken cancellation) =>
{
    var result = rules.Reload(cancellation);
    return Results.Json(
        new ReloadAnswer(result.Accepted, result.Generation, result.Reasons.Length), statusCode: result.Accepted ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
});

app.Run();
