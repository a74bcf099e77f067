using Tidu.Engine.Packs;
using Tidu.Server.Features.Plans;

namespace Tidu.Server.Features.Observations;

/// <summary>States of a value as requests write them.</summary>
internal static class StateCode
{
    /// <summary>Null for an absent or unknown code.</summary>
    public static ObservationState? Read(string? code)
    {
        foreach (var state in Enum.GetValues<ObservationState>())
        {
            if (PlanCodes.Of(state) == code)
            {
                return state;
            }
        }

        return null;
    }
}
