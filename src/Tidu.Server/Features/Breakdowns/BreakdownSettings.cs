using System.Text.Json;
using Tidu.Server.Features.Plans;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>What a breakdown keeps of its setup beside its own columns.</summary>
public sealed record BreakdownSettings
{
    public decimal? Factor { get; init; }

    public IReadOnlyDictionary<int, decimal> Factors { get; init; } = new Dictionary<int, decimal>();

    public bool KeepSum { get; init; } = true;

    public bool NotBelowBase { get; init; } = true;

    public bool NotBelowYearBefore { get; init; } = true;

    public bool FillYears { get; init; } = true;

    internal static BreakdownSettings Of(BreakdownSetup setup) => new()
    {
        Factor = setup.Factor,
        Factors = setup.Factors ?? new Dictionary<int, decimal>(),
        KeepSum = setup.KeepSum,
        NotBelowBase = setup.NotBelowBase,
        NotBelowYearBefore = setup.NotBelowYearBefore,
        FillYears = setup.FillYears,
    };

    internal static BreakdownSettings Of(TargetBreakdown breakdown) =>
        JsonSerializer.Deserialize<BreakdownSettings>(breakdown.Settings, JsonSerializerOptions.Web) ?? new BreakdownSettings();

    internal string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}
