using Tidu.Engine.Standards;

namespace Tidu.Server.Features.Standards.Catalogue;

/// <summary>A version of a standard as its page prints it.</summary>
internal sealed class BuildStandardPage
{
    private readonly StandardVersion _version;
    private readonly RuleWords _words;

    private BuildStandardPage(StandardVersion version) => (_version, _words) = (version, new RuleWords(version));

    public static StandardPage Of(StandardVersion version, StandardSummary summary) => new BuildStandardPage(version).Build(summary);

    private StandardPage Build(StandardSummary summary) => new()
    {
        Summary = summary,
        Version = _version.Version,
        ContentHash = _version.ContentHash,
        Documents = [.. _version.Documents.Select(each => new RuleDocumentView(each.Number, each.Title, each.Issued, each.Confidence, each.Url, each.Note))],
        ValidYears = _version.Validity?.Years,
        ValidityNote = _version.Validity?.Note,
        Notes = _version.Notes,
        Parameters = [.. _version.Parameters.Select(each => new ParameterView(each.Id, each.Label, each.Unit, [.. each.Values.Select(value => Span(each, value))]))],
        Criteria = [.. _version.Criteria.Select(Rule)],
        Groups = [.. _version.Groups.Select(group => new ScoreGroupView(group.Id, group.Label, group.Max))],
        Scores = [.. _version.Scores.Select(ScoreOf)],
        Direct = [.. _version.Direct.Select(Rule)],
        Pass = _version.Pass is { } pass ? _words.Of(pass) : null,
        Results = [.. _version.Results.Select(result => new ResultView(result.Id, result.Label, _words.Of(result.Value)!, _words.Cited(result.Basis), result.Reading))],
        Facts = [.. _version.Facts.Select(fact => new FactView(fact.Id, fact.Label, fact.Definition, fact.Unit, fact.Period, fact.Scope, fact.Where, fact.KeptBy, fact.IsJudged))],
    };

    private ParameterSpan Span(Parameter parameter, ParameterValue value) => new(
        value.From, value.To, value.Value, value.Value is { } number ? ShownFigure.Of(number, parameter.Unit) : null, _words.Of(value.By),
        [.. value.Table.Select(row => Row(row, parameter.Unit))], _words.Cited(value.Basis)!, value.Checked, value.Confidence, value.Reading);

    private RuleView Rule(Criterion criterion) => new()
    {
        Id = criterion.Id,
        Label = criterion.Label,
        Kind = criterion.Kind,
        Basis = _words.Cited(criterion.Basis),
        Confidence = criterion.Confidence,
        Veto = criterion.Veto,
        Value = _words.Of(criterion.Value),
        Test = _words.Of(criterion.Test),
        When = _words.Of(criterion.When),
        For = criterion.For,
        Reading = criterion.Reading,
        Advice = criterion.Advice,
        Branches = [.. criterion.Branches.Select(Rule)],
    };

    private ScoreView ScoreOf(Score score) => new(
        score.Id, score.Label, score.Kind, score.Max, score.Group, _words.Cited(score.Basis), _words.Of(score.Value), [.. score.Table.Select(row => Row(row, FactUnit.Points))],
        _words.Of(score.Points), score.RangeJudged, score.Reading, score.Advice, [.. score.Branches.Select(ScoreOf)]);

    private static TableRowView Row(BandRow row, FactUnit unit) =>
        new(row.Source, row.Low, row.High, row.Low == row.High ? ShownFigure.Of(row.Low, unit) : $"{ShownFigure.Of(row.Low, unit)}—{ShownFigure.Of(row.High, unit)}");
}
