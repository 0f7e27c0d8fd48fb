using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Lode.Samples;

/// <summary>Failures as problem details: what callers can mend is told in the rules' words, of anything else only that it happened.</summary>
internal sealed class Problems(IProblemDetailsService writer) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var (status, detail) = exception switch
        {
            SubjectException or OptionException => (StatusCodes.Status422UnprocessableEntity, exception.Message),
            UnknownRuleException => (StatusCodes.Status404NotFound, exception.Message),
            BadHttpRequestException bad => (bad.StatusCode, null),
            OperationCanceledException => (StatusCodes.Status503ServiceUnavailable, "It took too long."),
            _ => (StatusCodes.Status500InternalServerError, null),
        };
        httpContext.Response.StatusCode = status;
        return await writer.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = new ProblemDetails { Status = status, Detail = detail } });
    }
}

/// <summary>A rule is asked for that does not judge deals.</summary>
internal sealed class UnknownRuleException(string rule) : Exception($"No rule `{(rule.Length > 60 ? rule[..60] : rule)}` judges deals.");
