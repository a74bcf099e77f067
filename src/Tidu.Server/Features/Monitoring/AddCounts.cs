using Tidu.Engine.Packs;
using Tidu.Server.Features.Counts;
using Tidu.Server.Features.Plans;

namespace Tidu.Server.Features.Monitoring;

/// <summary>Puts what the registry counts beside the numbers of a board. Pure.</summary>
internal sealed class AddCounts
{
    private static readonly string Registry = PlanCodes.Of(SourceKind.Registry);

    private readonly CountAccess _counts;
    private readonly BoardQuestion _question;
    private readonly Dictionary<DateOnly, TitleCount?> _byDay = [];

    private AddCounts(CountAccess counts, BoardQuestion question) => (_counts, _question) = (counts, question);

    /// <summary>The board with counts; the same board where nothing can be counted.</summary>
    public static Board To(Board board, BoardQuestion question, CountAccess counts)
    {
        var adding = new AddCounts(counts, question);
        return question.IsWhole && adding.On(question.On) is { } now ? adding.To(board, now) : board;
    }

    private Board To(Board board, TitleCount now)
    {
        var units = board.Units.Select(row => row with { Counted = row.TargetOnly ? null : Beside(row, row.UnitId, now) }).ToList();
        var total = board.Total is { } whole ? whole with { Counted = Beside(whole, null, now) } : null;
        var rule = _counts.Book.RuleOf(_question.Plan.Id, _question.Indicator.Code);
        var isDemo = now.All.Any(enterprise => _counts.Registry.Synthetic[enterprise]);
        var year = total?.Counted ?? (units is [{ } own] ? own.Counted : null);
        return board with
        {
            Units = units,
            Total = total,
            Demo = board.Demo || (isDemo && units.Any(row => row.Source == Registry)),
            YearStart = year?.Gained is null || board.YearStart.Reason != "registry-needed" ? board.YearStart : board.YearStart with { Additions = year.Gained + year.MovedIn, Losses = year.Lost + year.MovedOut, Reason = null },
            Counting = new BoardCounting(
                rule is not null, rule?.From, rule?.Through, total is null ? null : now.NotAttributed.Count, units.Count(row => row.Counted is { Difference: not null and not 0 }), isDemo),
        };
    }

    /// <param name="unitId">Null is the whole.</param>
    private CountedValueView? Beside(BoardRow row, string? unitId, TitleCount now)
    {
        var day = row.ActualOn ?? _question.On;
        if (Of(On(day), unitId) is not { } value || Of(now, unitId) is not { } latest)
        {
            return null;
        }

        var addend = unitId is null ? (int?)null : now.Addends.ToList().IndexOf(unitId);
        var flow = On(new DateOnly(_question.On.Year - 1, 12, 31)) is { } before ? TitleFlow.Of(before, now, addend) : null;
        return new CountedValueView(
            value, day, row.Actual is { } actual ? value - actual : null, row.Source == Registry, latest, flow?.Gained.Count, flow?.Lost.Count, flow?.MovedIn.Count, flow?.MovedOut.Count);
    }

    private static int? Of(TitleCount? count, string? unitId) => unitId is null ? count?.Total : count?.Of(unitId)?.Count;

    private TitleCount? On(DateOnly day)
    {
        if (!_byDay.TryGetValue(day, out var count))
        {
            _byDay[day] = count = _counts.CountOf(_question.Plan.Id, _question.Indicator.Code, day);
        }

        return count;
    }
}
