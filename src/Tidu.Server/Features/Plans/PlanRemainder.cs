using System.Text.Json;
using Tidu.Engine.Packs;

namespace Tidu.Server.Features.Plans;

/// <summary>What a document says beside targets, tasks and mechanisms: boxes of the past, what it says of its own figures, what it prints no units for. Kept whole, so that an exported pack has it.</summary>
internal sealed record PlanRemainder(bool LeadUnitsPrinted, bool TaskUnitsPrinted, string? BandScale, IReadOnlyList<PlanHistory> History, IReadOnlyList<PlanRemainder.KeptClaim> Claims)
{
    public static PlanRemainder Empty { get; } = new(true, true, null, [], []);

    public static PlanRemainder Of(PlanPack pack) => new(pack.LeadUnitsPrinted, pack.TaskUnitsPrinted, pack.BandScale, pack.History, [.. pack.Claims.Select(Keep)]);

    public static PlanRemainder Read(string? json) => json is null ? Empty : JsonSerializer.Deserialize<PlanRemainder>(json) ?? Empty;

    public string Write() => JsonSerializer.Serialize(this);

    public IReadOnlyList<PlanClaim> ReadClaims() => [.. Claims.Select(kept => (PlanClaim?)kept.Doubling ?? (PlanClaim?)kept.Change ?? kept.Count!)];

    private static KeptClaim Keep(PlanClaim claim) => new(claim as DoublingClaim, claim as ChangeClaim, claim as CountClaim);

    /// <summary>Exactly one is there.</summary>
    internal sealed record KeptClaim(DoublingClaim? Doubling, ChangeClaim? Change, CountClaim? Count);
}
