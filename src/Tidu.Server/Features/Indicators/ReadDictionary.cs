using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Engine.Targets;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Indicators;

/// <summary>The dictionary of the database as the engine has it: the packs' definitions, and those made here.</summary>
internal static class ReadDictionary
{
    public static async Task<IReadOnlyList<IndicatorDefinition>> ReadAsync(TiduDb db, PackSet packs, CancellationToken cancel)
    {
        var rows = await db.Set<Indicator>().AsNoTracking().OrderBy(indicator => indicator.SortOrder).ToListAsync(cancel);
        return [.. rows.Select(row => packs.FindIndicator(row.Code) ?? Define(row))];
    }

    public static IndicatorDefinition Define(Indicator row) => new()
    {
        Code = row.Code,
        Name = row.Name,
        English = row.Code,
        Definition = row.Definition,
        MeasureUnit = row.MeasureUnit,
        BaseUnit = row.BaseUnit,
        Direction = row.Direction,
        Kind = row.Kind,
        OverTime = row.OverTime,
        OverUnits = row.OverUnits,
        Numerator = row.Numerator,
        Denominator = row.Denominator,
        Decimals = row.Decimals,
        Scope = row.Scope,
        Source = row.Source,
        Trajectory = row.Trajectory ?? TrajectoryKind.Milestones,
        Batches = BatchesOf(row.Batches),
        YesNo = row.YesNo,
    };

    private static List<BatchShare> BatchesOf(string? text) =>
    [
        .. (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(batch => new BatchShare(
            int.Parse(batch.AsSpan(0, 2), CultureInfo.InvariantCulture),
            int.Parse(batch.AsSpan(3, 2), CultureInfo.InvariantCulture),
            decimal.Parse(batch.AsSpan(6), CultureInfo.InvariantCulture))),
    ];
}
