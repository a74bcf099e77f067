using Tidu.Server.Hosting;
using Tidu.Server.Hosting.OpenApi;

namespace Tidu.Server.Features.Audit;

/// <summary>The slice's routes.</summary>
public static class AuditEndpoints
{
    /// <summary>/api/audit</summary>
    public static void MapAudit(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/audit", ListAuditEntries.Handle).RequireAuthorization(Policies.ReadAudit).WithSummary("The audit trail, newest first").WithProblems(400).WithTags("Audit");
}
