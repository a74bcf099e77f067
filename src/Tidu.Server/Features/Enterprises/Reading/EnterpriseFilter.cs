using Tidu.Engine.Ladders;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Enterprises.Reading;

/// <summary>What somebody looks for in the registry; everything that is left out is not looked at.</summary>
/// <param name="Q">Words found in name, former name, code, initials or pinyin; all of them.</param>
/// <param name="Unit">Unit or park by id, with all below it.</param>
/// <param name="Industry">A beginning of the code: section, division, group or class.</param>
/// <param name="Size">Sizes by code, parted by commas.</param>
/// <param name="State">State of the registration.</param>
/// <param name="Title">Kind of title held on <paramref name="On"/>.</param>
/// <param name="On">The day titles are looked at; today where it is left out.</param>
/// <param name="Tier">Track and highest rung on that day, as "science:2"; rung 0 is none.</param>
/// <param name="Expiring">A title, of <paramref name="Title"/> where that is given, ends within so many months from today, and none of the kind is held after that.</param>
/// <param name="FactsOf">Has yearly facts of the year.</param>
/// <param name="LacksFactsOf">Has none of the year.</param>
/// <param name="Officer">Login name of the service officer; "-" for none.</param>
/// <param name="Verdict">A standard and what the latest assessment says of it, as "high-tech-enterprise:met"; "can-apply" is met, or met but for what judges say, and not held beyond this year.</param>
/// <param name="Pool">In the pool of this id; "any" in any, "none" in none.</param>
public sealed record EnterpriseFilter(
    string? Q,
    string? Unit,
    string? Industry,
    string? Size,
    [property: Codes(typeof(EnterpriseState))] string? State,
    string? Title,
    DateOnly? On,
    string? Tier,
    int? Expiring,
    int? FactsOf,
    int? LacksFactsOf,
    string? Officer,
    string? Verdict = null,
    string? Pool = null)
{
    /// <summary>Months that may be asked for at most.</summary>
    public const int MostMonths = 60;

    private const int LongestQuery = 100;
    private const int MostWords = 10;
    private const string Nobody = "-";

    /// <summary>False where a code, a rung or a number of months is none.</summary>
    public bool IsReadable(Ladder ladder) =>
        (Is(State) is false || JsonSettings.MemberOf<EnterpriseState>(State) is not null)
        && Sizes.All(size => size is not null)
        && (Is(Title) is false || ladder.Find(Title!) is not null)
        && (Is(Tier) is false || TierOf(ladder) is not null)
        && Expiring is null or (>= 0 and <= MostMonths)
        && (Industry?.Length ?? 0) <= 8
        && (Q?.Length ?? 0) <= LongestQuery && Words(Q).Count <= MostWords;

    /// <summary>The enterprises, in no order.</summary>
    internal IQueryable<Enterprise> Find(TiduDb db, RegistrySight sight, Ladder ladder)
    {
        var today = sight.Scope.Today;
        var found = sight.Of(db.Set<Enterprise>());
        found = Is(Unit) ? RegistrySight.Within(found, Below(sight.Scope, Unit!)) : found;
        found = Words(Q).Aggregate(found, (rows, word) => rows.Where(one => one.SearchText.Contains(word)));
        found = Is(Industry) ? found.Where(one => one.IndustryCode!.StartsWith(Industry!)) : found;
        found = Is(Size) && Sizes.ToList() is var sizes ? found.Where(one => sizes.Contains(one.Size)) : found;
        found = JsonSettings.MemberOf<EnterpriseState>(State) is { } state ? found.Where(one => one.State == state) : found;
        found = Is(Officer) ? found.Where(one => one.Officer == (Officer == Nobody ? null : Officer)) : found;
        return ByFacts(ByTitles(found, db, ladder, On ?? today, today), db);
    }

    /// <summary>What somebody typed, in the form in which it is looked for.</summary>
    public static IReadOnlyList<string> Words(string? typed) =>
        [.. (typed ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(SearchText.Plain).Where(word => word.Length > 0)];

    private static List<string> Below(Scope scope, string unit) =>
        [unit, .. scope.Tree.Units.Where(other => other.Id != unit && scope.Tree.IsWithin(other.Id, unit, scope.Today)).Select(other => other.Id)];

    private IQueryable<Enterprise> ByTitles(IQueryable<Enterprise> found, TiduDb db, Ladder ladder, DateOnly on, DateOnly today)
    {
        var valid = db.Set<Qualification>().Where(TitlesOn.Valid(on));
        if (Expiring is { } months)
        {
            var ending = TitlesOn.Ending(db.Set<Qualification>(), today, today.AddMonths(months)).Where(title => Title == null || title.Kind == Title);
            found = found.Where(one => ending.Any(title => title.EnterpriseId == one.Id));
        }
        else if (Is(Title))
        {
            found = found.Where(one => valid.Any(title => title.EnterpriseId == one.Id && title.Kind == Title));
        }

        if (TierOf(ladder) is not var (held, above))
        {
            return found;
        }

        found = above.Count > 0 ? found.Where(one => !valid.Any(title => title.EnterpriseId == one.Id && above.Contains(title.Kind))) : found;
        return held is null ? found : found.Where(one => valid.Any(title => title.EnterpriseId == one.Id && title.Kind == held));
    }

    private IQueryable<Enterprise> ByFacts(IQueryable<Enterprise> found, TiduDb db)
    {
        var records = db.Set<FactRecord>();
        found = FactsOf is { } year ? found.Where(one => records.Any(record => record.EnterpriseId == one.Id && record.Year == year)) : found;
        return LacksFactsOf is { } lacking ? found.Where(one => !records.Any(record => record.EnterpriseId == one.Id && record.Year == lacking)) : found;
    }

    private (string? Held, List<string> Above)? TierOf(Ladder ladder)
    {
        if (Tier?.Split(':') is not [var track, var number] || !int.TryParse(number, out var rung))
        {
            return null;
        }

        var rungs = ladder.Rungs(track);
        var held = rungs.FirstOrDefault(title => title.Rung == rung);
        return rungs.Count == 0 || (held is null && rung != 0) ? null : (held?.Code, [.. rungs.Where(title => title.Rung > rung).Select(title => title.Code)]);
    }

    private IEnumerable<EnterpriseSize?> Sizes => (Size ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(JsonSettings.MemberOf<EnterpriseSize>);

    private static bool Is(string? value) => !string.IsNullOrWhiteSpace(value);
}
