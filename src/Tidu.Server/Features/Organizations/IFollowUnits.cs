using Tidu.Server.Data;

namespace Tidu.Server.Features.Organizations;

/// <summary>What must stay in step with the units: called inside the transaction that changed them, after the rows were written.</summary>
public interface IFollowUnits
{
    /// <param name="db">Inside the transaction.</param>
    /// <param name="cancel">Takes the change back.</param>
    Task FollowUnitsAsync(TiduDb db, CancellationToken cancel);
}
