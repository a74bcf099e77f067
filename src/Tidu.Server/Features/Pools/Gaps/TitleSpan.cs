namespace Tidu.Server.Features.Pools.Gaps;

/// <summary>One title of one enterprise, as counting sees it.</summary>
/// <param name="EnterpriseId">Who holds it.</param>
/// <param name="From">First day, inclusive.</param>
/// <param name="LastDay">Last day it counts, inclusive; null is open.</param>
/// <param name="EndedEarly">It was revoked or given up before it ran out: nothing that renewing could have prevented.</param>
public readonly record struct TitleSpan(int EnterpriseId, DateOnly From, DateOnly? LastDay, bool EndedEarly = false)
{
    /// <summary>True where it counts on the day.</summary>
    public bool IsValidOn(DateOnly day) => From <= day && (LastDay is null || day <= LastDay);
}

/// <summary>A title that runs out within the year and has no successor yet.</summary>
/// <param name="EnterpriseId">Who holds it.</param>
/// <param name="On">Its last day.</param>
public readonly record struct EndingTitle(int EnterpriseId, DateOnly On);

/// <summary>Titles of one kind: who holds one, whose runs out, how often it was renewed. Pure.</summary>
public static class TitleYears
{
    /// <summary>Complete years that a rate of renewal looks back on.</summary>
    public const int YearsBack = 5;

    /// <summary>Enterprises with a title on the day.</summary>
    public static HashSet<int> ValidOn(IEnumerable<TitleSpan> titles, DateOnly on) => [.. titles.Where(title => title.IsValidOn(on)).Select(title => title.EnterpriseId)];

    /// <summary>Enterprises that hold a title on the day and, as things are recorded, none at the end of the year; those that end first come first.</summary>
    public static IReadOnlyList<EndingTitle> Ending(IReadOnlyCollection<TitleSpan> titles, DateOnly on, int year)
    {
        var kept = ValidOn(titles, EndOf(year));
        return
        [
            .. titles.Where(title => title.IsValidOn(on) && title.LastDay is not null && !kept.Contains(title.EnterpriseId))
                .GroupBy(title => title.EnterpriseId)
                .Select(own => new EndingTitle(own.Key, own.Max(title => title.LastDay!.Value)))
                .Where(ending => ending.On < EndOf(year))
                .OrderBy(ending => ending.On).ThenBy(ending => ending.EnterpriseId),
        ];
    }

    /// <summary>Of the titles that ran out within the complete years before the day: how many enterprises held one again at that year's end.</summary>
    public static PastShare Renewals(IReadOnlyCollection<TitleSpan> titles, DateOnly on)
    {
        var last = EndOf(on.Year) <= on ? on.Year : on.Year - 1;
        var (ended, renewed) = (0, 0);
        for (var year = last - YearsBack + 1; year <= last; year++)
        {
            var held = ValidOn(titles, EndOf(year));
            var ran = titles.Where(title => !title.EndedEarly && title.LastDay is { } day && day.Year == year && day < EndOf(year)).Select(title => title.EnterpriseId).Distinct().ToList();
            ended += ran.Count;
            renewed += ran.Count(held.Contains);
        }

        return new PastShare(ended, renewed);
    }

    /// <summary>The year's last day.</summary>
    public static DateOnly EndOf(int year) => new(year, 12, 31);
}
