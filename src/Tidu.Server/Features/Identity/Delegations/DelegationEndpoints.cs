using Tidu.Server.Hosting;
using Tidu.Server.Hosting.OpenApi;

namespace Tidu.Server.Features.Identity.Delegations;

/// <summary>Who acts for whom.</summary>
public static class DelegationEndpoints
{
    /// <summary>/api/delegations</summary>
    public static void MapDelegations(this IEndpointRouteBuilder app)
    {
        var delegations = app.MapGroup("/api/delegations").RequireAuthorization(Policies.GrantRights).WithTags("Accounts");
        delegations.MapGet("/", ListDelegations.Handle).WithSummary("Delegations, newest first");
        delegations.MapPost("/", CreateDelegation.Handle).WithSummary("Let somebody act for somebody else").WithProblems(404, 409, 422);
        delegations.MapPost("/{id:int}/end", EndDelegation.Handle).WithSummary("End a delegation today").WithProblems(404, 409);
    }
}
