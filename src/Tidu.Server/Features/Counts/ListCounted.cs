using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Ladders;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Counts;

/// <summary>Which enterprises of a count are asked for.</summary>
public sealed record CountedRequest
{
    /// <summary>The unit they count for; absent is the plan as a whole.</summary>
    public string? Unit { get; init; }

    /// <summary>valid (absent), gained, lost, moved-in, moved-out, not-attributed or unlocated.</summary>
    public string? Set { get; init; }

    /// <summary>From 1; absent is the first.</summary>
    public int? Page { get; init; }

    /// <summary>Rows of a page, at most 200; absent is 50.</summary>
    public int? Size { get; init; }
}

/// <summary>GET /api/counts/enterprises: the names behind any number.</summary>
internal static class ListCounted
{
    private const int LargestPage = 200;
    private const int UsualPage = 50;

    public static async Task<IResult> Handle(
        [AsParameters] CountRequest request, [AsParameters] CountedRequest names, CountSource source, FigureSource figures, TiduDb db, ScopeSource scopes, AuditTrail audit, CancellationToken cancel)
    {
        var (question, problem) = await CountQuestion.OpenAsync(request, source, scopes, audit, cancel);
        if (question is null)
        {
            return problem!;
        }

        if (await RefuseAsync(question, names, audit) is { } refused)
        {
            return refused;
        }

        var (page, size) = (names.Page ?? 1, names.Size ?? UsualPage);
        var measured = question.Measure.Kind == MeasureKind.Count ? null : await figures.OfAsync(question.Counts, question.Plan.Id, question.Measure, question.On, cancel);
        var found = question.Measure.Kind == MeasureKind.Count ? CountedSet.Of(question, names.Unit, names.Set) : CountedSet.Of(question, names.Unit, measured);
        var rows = await RowsAsync(db, question, [.. found.Skip((page - 1) * size).Take(size)], measured?.Column, cancel);
        return Results.Ok(new CountedPage(found.Count, page, size, rows));
    }

    private static async Task<ProblemHttpResult?> RefuseAsync(CountQuestion question, CountedRequest names, AuditTrail audit)
    {
        if (names.Page < 1 || names.Size is < 1 or > LargestPage)
        {
            return Problems.BadRequest("wrong-page-size", ("size", names.Size), ("largest", LargestPage));
        }

        if (names.Unit is null ? !question.SeesAll : !question.Sees(names.Unit) || question.Scope.Tree.Find(names.Unit) is null)
        {
            var unit = names.Unit ?? question.Plan.UnitId;
            return await audit.NotFoundAsync(question.Scope.Tree.Find(unit) is not null, "unit-not-found", "unit", unit);
        }

        if (!CountedSet.IsKnown(names.Set, question.Measure.Kind))
        {
            return Problems.BadRequest("bad-request", ("value", names.Set));
        }

        return CountedSet.NeedsSince(names.Set) && question.Since is null ? Problems.RuleBroken("since-needed", ("set", names.Set)) : null;
    }

    private static async Task<IReadOnlyList<CountedEnterprise>> RowsAsync(TiduDb db, CountQuestion question, IReadOnlyList<int> positions, FigureColumn? amounts, CancellationToken cancel)
    {
        var ids = positions.Select(position => question.Counts.Registry.Ids[position]).ToList();
        var enterprises = await db.Set<Enterprise>().AsNoTracking().Where(row => ids.Contains(row.Id))
            .Select(row => new { row.Id, row.CreditCode, row.Name, row.UnitId, row.ParkId }).ToDictionaryAsync(row => row.Id, cancel);
        var kinds = question.Measure.Titles;
        var titles = (await db.Set<Qualification>().AsNoTracking().Where(row => ids.Contains(row.EnterpriseId) && kinds.Contains(row.Kind)).ToListAsync(cancel)).ToLookup(row => row.EnterpriseId);
        bool IsSeen(string? unit, string? park) => question.Scope.SeesPlace(unit, park);
        var frame = question.Counts.FrameOf(question.Plan.Id, question.Measure.Indicator, question.On)!;
        return
        [
            .. from each in positions.Index()
               let position = each.Item
               let id = question.Counts.Registry.Ids[position]
               where enterprises.ContainsKey(id)
               let one = enterprises[id]
               let row = RowOf(question, frame, position, (one.CreditCode, one.Name), TitleOn(titles[id], question)) with { Amount = amounts?.Of(position) }
               select IsSeen(one.UnitId, one.ParkId) || IsSeen(row.UnitId, row.ParkId) ? row : Blank(row, each.Index),
        ];
    }

    /// <summary>One that counts for a unit of the caller by a rule and lies elsewhere: it stays in the sum, and nothing of it is told.</summary>
    private static CountedEnterprise Blank(CountedEnterprise row, int index) => row with
    {
        Id = -1 - index, CreditCode = "", Name = "", UnitId = null, Unit = null, ParkId = null, Park = null, Title = null, Number = null, ValidFrom = null, LastDay = null, Amount = null,
    };

    /// <summary>The title of the day; of one that no longer holds any, the last one.</summary>
    private static Qualification? TitleOn(IEnumerable<Qualification> titles, CountQuestion question) =>
        titles.Where(title => title.ValidFrom <= question.On).OrderBy(title => title.IsValidOn(question.On) ? 0 : 1).ThenByDescending(title => title.LastDay ?? DateOnly.MaxValue).FirstOrDefault();

    private static CountedEnterprise RowOf(CountQuestion question, CountFrame frame, int position, (string Code, string Name) enterprise, Qualification? title)
    {
        var registry = question.Counts.Registry;
        var place = registry.Places[registry.PlaceOn(position, question.On.DayNumber)];
        var addend = frame.AddendOf(position);
        var countsFor = addend >= 0 ? frame.Addends[addend] : null;
        return new CountedEnterprise(
            registry.Ids[position], enterprise.Code, enterprise.Name,
            place.UnitId, NameOf(place.UnitId), place.ParkId, NameOf(place.ParkId),
            countsFor, countsFor is null ? null : question.Printed(countsFor),
            frame.IsByOwnRule(position) ? "enterprise" : "place",
            title is null ? null : question.Counts.Ladder.Find(title.Kind)?.Name ?? title.Kind, title?.Number, title?.ValidFrom, title?.LastDay, registry.Synthetic[position]);

        string? NameOf(string? unit) => unit is null ? null : question.Name(unit);
    }
}

/// <summary>The sets of enterprises that a number can be asked for.</summary>
internal static class CountedSet
{
    public const string Valid = "valid";

    private static readonly string[] Flows = ["gained", "lost", "moved-in", "moved-out"];
    private static readonly string[] Places = ["not-attributed", "unlocated"];

    /// <summary>Of what is computed from facts only those that make it up can be asked for.</summary>
    public static bool IsKnown(string? set, MeasureKind kind) => set is null or Valid || (kind == MeasureKind.Count && (Flows.Contains(set) || Places.Contains(set)));

    public static bool NeedsSince(string? set) => Flows.Contains(set);

    /// <summary>Those that make up a figure.</summary>
    public static IReadOnlyList<int> Of(CountQuestion question, string? unit, Figures? figures)
    {
        if (figures is null)
        {
            return [];
        }

        var addend = unit is null || unit == question.Plan.UnitId ? (int?)null : figures.Addends.ToList().IndexOf(unit);
        return addend is { } one ? one < 0 ? [] : figures.Units[one].Enterprises : figures.Total.Enterprises;
    }

    /// <summary>Positions in the snapshot, in order of names.</summary>
    public static IReadOnlyList<int> Of(CountQuestion question, string? unit, string? set)
    {
        var (plan, indicator) = (question.Plan.Id, question.Measure.Indicator);
        if (question.Counts.CountOf(plan, indicator, question.On) is not { } now)
        {
            return [];
        }

        var addend = unit is null || unit == question.Plan.UnitId ? (int?)null : now.Addends.ToList().IndexOf(unit);
        if (addend < 0 || (addend is not null && Places.Contains(set)))
        {
            return [];
        }

        if (!NeedsSince(set))
        {
            return set switch
            {
                "not-attributed" => now.NotAttributed,
                "unlocated" => question.SeesUnlocated ? now.Unlocated : [],
                _ => addend is { } one ? now.Of(one) : [.. now.All],
            };
        }

        if (question.Counts.CountOf(plan, indicator, question.Since!.Value) is not { } before)
        {
            // Nothing is known of the first day, so nothing of what came and went since: the number is not shown either.
            return [];
        }

        var flow = TitleFlow.Of(before, now, addend);
        return set switch { "gained" => flow.Gained, "lost" => flow.Lost, "moved-in" => flow.MovedIn, _ => flow.MovedOut };
    }
}
