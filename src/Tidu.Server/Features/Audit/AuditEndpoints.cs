using Tidu.Server.Hosting;
using Tidu.Server.Hosting.OpenApi;

namespace Tidu.Server.Features.Audit;

/// <summary>The slice's routes and what it puts into the container.</summary>
public static class AuditEndpoints
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The daily removal of what is old enough.</summary>
    public static IServiceCollection AddAudit(this IServiceCollection services) => services.AddHostedService<AuditRetention>().AddScoped<AuditNames>();

    /// <summary>/api/audit</summary>
    public static void MapAudit(this IEndpointRouteBuilder app)
    {
        var audit = app.MapGroup("/api/audit").RequireAuthorization(Policies.ReadAudit).WithTags("Audit");
        audit.MapGet("/", ListAuditEntries.Handle).WithSummary("The audit trail, newest first").WithProblems(400);
        audit.MapGet("/choices", ListAuditChoices.Handle).WithSummary("What the filters can be set to");
        audit.MapGet("/workbook", ExportAudit.Handle).RequireRateLimiting(RateLimits.Exports).WithSummary("The audit trail as a workbook")
            .Produces<Stream>(200, Xlsx).WithProblems(400);
    }
}
