using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Plans;
using Tidu.Server.Features.Pools.Cultivating;
using Tidu.Server.Features.Standards.Registry;

namespace Tidu.Server.Features.Pools.Gaps;

/// <summary>Puts a gap list together for a caller: the equation, what stops whom, and the rows that pass the filter. Pure.</summary>
internal sealed class BuildGap(GapQuestion question, GapData data, GapFilter filter, string indicatorName, string measureUnit)
{
    /// <summary>Names shown behind a number.</summary>
    private const int MostNames = 200;

    private readonly IReadOnlyList<GapRow> _seen = [.. data.Rows.Where(row => row.Enterprise.IsSeenIn(question.Scope))];

    /// <summary>Rows that pass the filter, in order.</summary>
    public IReadOnlyList<GapRow> Rows => field ??= [.. _seen.Where(row => filter.Passes(row, data))];

    /// <summary>The list with one page of candidates.</summary>
    public GapList List(IReadOnlyList<GapCandidate> page)
    {
        var (losses, title, gap) = (data.Losses, question.Title!, GapEquation.Of(data.Target?.Value, data.Valid.Count, data.Losses.Value, data.Pipeline.Count));
        var open = _seen.Where(row => !data.Refusals.ContainsKey(row.Enterprise.Id)).ToList();
        return new GapList
        {
            Plan = question.Plan.Id,
            PlanTitle = question.Plan.ShortTitle,
            Indicator = question.Measure.Indicator,
            IndicatorName = indicatorName,
            MeasureUnit = measureUnit,
            Unit = NameOf(question.UnitId),
            UnitId = question.UnitId,
            Year = question.Year,
            On = question.On,
            Kind = title.Code,
            Title = title.Name,
            Standard = title.Standard,
            Target = data.Target?.Value,
            TargetText = data.Target is { } target ? $"{target.Clause} {target.Printed}" : null,
            Valid = data.Valid.Count,
            ExpectedLosses = losses.Value,
            Pipeline = data.Pipeline.Count,
            Gap = gap,
            Losses = LossesOf(losses),
            Stages = [.. Pipeline.Stages.Select(StageOf)],
            Forecast = data.ForecastOf(),
            Window = data.Window is { } window ? KeepWindows.ViewOf(window, question.Scope, question.On) : null,
            Cover = CoverOf(open, gap),
            Stuck = StuckOf(open),
            Failed = FailedOf(open),
            Places = PlacesOf(open),
            RefusedCount = _seen.Count - open.Count,
            Marks = GapMarks.Of(_seen.Select(row => row.Standard).FirstOrDefault(standard => standard is not null)),
            Renewals = Rows.Count(row => row.Near.Expires is not null),
            Total = Rows.Count,
            Candidates = page,
            Demo = data.Rows.Any(row => row.Enterprise.Synthetic) || data.Named.Values.Any(enterprise => enterprise.Synthetic),
        };
    }

    private static GapFailed FailedOf(List<GapRow> open)
    {
        var groups = open.CountBy(row => row.Group).ToDictionary();
        return new GapFailed(groups.GetValueOrDefault(0), groups.GetValueOrDefault(1), groups.GetValueOrDefault(2), groups.GetValueOrDefault(GapRow.More), groups.GetValueOrDefault(GapRow.Unknown));
    }

    private List<GapPlace> PlacesOf(List<GapRow> open) =>
        [.. open.GroupBy(row => row.Enterprise.UnitId).Where(place => place.Key is not null).Select(place => new GapPlace(place.Key!, NameOf(place.Key!), place.Count())).OrderByDescending(place => place.Count).ThenBy(place => place.UnitId, StringComparer.Ordinal)];

    private GapLosses LossesOf(Estimate losses) => new(
        data.Ending.Count,
        data.Ending.Count(each => data.Applications[each.EnterpriseId].Any(application => Pipeline.StageOn(application, question.On) is not null)),
        losses.Low, losses.High, data.Renewals.Cases, data.Renewals.Happened, data.RenewalBasis,
        [.. data.Ending.Take(MostNames).Select(each => NamedOf(each.EnterpriseId, each.On)).OfType<GapName>()]);

    private GapStage StageOf(ApplicationStage stage)
    {
        var ids = data.Pipeline.Where(pair => pair.Value == stage).Select(pair => pair.Key).ToList();
        return new GapStage(stage, ids.Count, [.. ids.Take(MostNames).Select(id => NamedOf(id, data.Applications[id].Where(each => Pipeline.StageOn(each, question.On) is not null).Max(each => each.AppliedOn))).OfType<GapName>()]);
    }

    private GapName? NamedOf(int id, DateOnly on) =>
        data.Named.TryGetValue(id, out var enterprise) && enterprise.IsSeenIn(question.Scope) ? new GapName(enterprise.CreditCode, enterprise.Name, on) : null;

    private GapCover CoverOf(List<GapRow> open, decimal? gap)
    {
        var closes = data.Window?.Closes ?? TitleYears.EndOf(question.Year);
        var ready = open.Where(row => row.Near.Expires is null && row.IsReadyBy(closes, question.On)).ToList();
        var assigned = ready.Count(row => data.IsWorkedOn(row.Enterprise.Id));
        return CoverOf(ready.Count, assigned, gap);
    }

    /// <summary>Without a gap nothing is known to suffice.</summary>
    internal static GapCover CoverOf(int ready, int assigned, decimal? gap)
    {
        if (gap is not { } missing)
        {
            return new GapCover(ready, assigned, 0, ready - assigned, null);
        }

        var needed = (int)Math.Max(0, Math.Ceiling(missing - assigned));
        var toAssign = Math.Min(needed, ready - assigned);
        return new GapCover(ready, assigned, toAssign, ready - assigned - toAssign, needed - toAssign);
    }

    private static List<GapStuck> StuckOf(List<GapRow> open)
    {
        var failing = open.Select(row => (Row: row, Ids: row.IdsOf(row.FailedBits))).Where(each => each.Ids.Count > 0).ToList();
        var labels = failing.Select(each => each.Row.Standard!).Distinct().SelectMany(standard => standard.Top.Select(at => standard.Standard.Criteria[at].Criterion)).DistinctBy(criterion => criterion.Id).ToDictionary(criterion => criterion.Id, criterion => criterion.Label);
        return
        [
            .. failing.SelectMany(each => each.Ids.Select(id => (Id: id, Sole: each.Ids.Count == 1))).GroupBy(each => each.Id)
                .Select(stuck => new GapStuck(stuck.Key, labels.GetValueOrDefault(stuck.Key, stuck.Key == GapRow.Scores ? GapMarks.ScoreLabel : stuck.Key), stuck.Count(), stuck.Count(each => each.Sole)))
                .OrderByDescending(stuck => stuck.Total).ThenBy(stuck => stuck.Criterion, StringComparer.Ordinal),
        ];
    }

    private string NameOf(string unitId) => question.Scope.Tree.Find(unitId)?.Name ?? unitId;
}

/// <summary>Which rows are shown.</summary>
internal sealed record GapFilter(IReadOnlyList<int> Failed, string? Stuck, bool Sole, IReadOnlyList<string> Places, bool Refused, string? Task, string? Search)
{
    public static GapFilter Of(GapRequest request) => new(
        [.. Split(request.Failed).Select(text => int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : -1).Where(number => number >= 0)],
        request.Stuck, request.Sole == true, Split(request.Places), request.Refused == true, request.Task, string.IsNullOrWhiteSpace(request.Search) ? null : SearchText.Plain(request.Search));

    public bool Passes(GapRow row, GapData data) =>
        (Refused || !data.Refusals.ContainsKey(row.Enterprise.Id))
        && (Failed.Count == 0 || Failed.Contains(row.Group))
        && (Stuck is null || (row.IsStuckAt(Stuck) && (!Sole || row.Near.Failed == 1)))
        && (Places.Count == 0 || (row.Enterprise.UnitId is { } unit && Places.Contains(unit)))
        && (Task is null || (Task == "given") == data.IsWorkedOn(row.Enterprise.Id))
        && (Search is null || row.Enterprise.SearchText.Contains(Search, StringComparison.Ordinal));

    private static string[] Split(string? text) => text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
