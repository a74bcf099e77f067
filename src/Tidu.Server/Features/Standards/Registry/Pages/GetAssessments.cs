using Tidu.Engine.Standards;
using Tidu.Server.Features.Standards.Registry.Results;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Standards.Registry.Pages;

/// <summary>GET /api/enterprises/{creditCode}/assessments and /assessments/{standard}</summary>
internal static class GetAssessments
{
    public static async Task<IResult> All(string creditCode, string? on, RegistryScopeSource scopes, AssessEnterprises assess, StandardLibrary library, AuditTrail audit, CancellationToken cancel)
    {
        var scope = await scopes.OpenAsync(cancel);
        if (scope.Find(creditCode) is not { } enterprise)
        {
            return await audit.NotFoundAsync(scope.Index.ByCode.ContainsKey(creditCode), "enterprise-not-found", "enterprise", creditCode);
        }

        if (AskedDay.Of(on, scope) is not { } day)
        {
            return Problems.BadRequest("bad-date", ("value", on));
        }

        var lines = new List<AssessmentLine>();
        await assess.RunAsync(
            new AssessmentQuestion { AsOf = day, EnterpriseIds = [enterprise.Id] },
            part =>
            {
                lines.AddRange(part.Standards.SelectMany(standard => standard.Rows.Select(row => Line(part, standard, row, library))));
                return Task.CompletedTask;
            },
            cancel);
        return Microsoft.AspNetCore.Http.Results.Ok(new EnterpriseAssessments(creditCode, enterprise.Name, day, lines));
    }

    public static async Task<IResult> One(string creditCode, string standard, string? on, string? kind, RegistryScopeSource scopes, ExplainEnterprise explain, AuditTrail audit, CancellationToken cancel)
    {
        var scope = await scopes.OpenAsync(cancel);
        if (scope.Find(creditCode) is not { } enterprise)
        {
            return await audit.NotFoundAsync(scope.Index.ByCode.ContainsKey(creditCode), "enterprise-not-found", "enterprise", creditCode);
        }

        if (AskedDay.Of(on, scope) is not { } day)
        {
            return Problems.BadRequest("bad-date", ("value", on));
        }

        var found = await explain.ExplainAsync(enterprise.Id, creditCode, standard, day, JsonSettings.MemberOf<ApplicationKind>(kind), cancel);
        return found is null
            ? Problems.NotFound("standard-not-found", ("id", standard))
            : Microsoft.AspNetCore.Http.Results.Ok(new AssessmentSheet(
                creditCode, enterprise.Name, scope.NameOf(enterprise.UnitId), found.Verdict.Verdict, found.Explanation,
                found.Origins.ToDictionary(each => each.Key, each => new SheetSource(each.Value.Source, each.Value.SourceText, each.Value.AsOf, each.Value.Differs)), enterprise.Synthetic));
    }

    private static AssessmentLine Line(AssessedPart part, AssessedStandard assessed, int row, StandardLibrary library)
    {
        var (verdict, version, standard) = (assessed.VerdictOf(row), assessed.Standard.Standard.Version, assessed.Standard);
        return new AssessmentLine(
            version.Standard, version.Title, version.ShortTitle, version.Version, standard.Standard.Kind, verdict.Verdict, verdict.FailedCount, verdict.LackingCount, Figure(assessed, row, verdict),
            verdict.PointsLow, verdict.PointsHigh, standard.Mark?.Parameter.Value.Value, part.Enterprises[row].Titles.Any(library.TitlesOf(version.Standard).Contains));
    }

    /// <summary>Of the conditions that are not met the first gap; else the points that are too few; else the first missing fact.</summary>
    private static string? Figure(AssessedStandard assessed, int row, StandardVerdict verdict)
    {
        var standard = assessed.Standard;
        foreach (var at in standard.Top.Where(at => (verdict.Failed >> at & 1) != 0))
        {
            var criterion = standard.Standard.Criteria[at];
            var unit = criterion.Parameters.FirstOrDefault(parameter => parameter.Node == criterion.Threshold)?.Parameter.Unit;
            return unit is { } known && assessed.GapOf(row, at) is > 0 and < 1e20 and var gap
                ? Resources.StandardTexts.FigureOfGap(criterion.Criterion.Label, ShownFigure.Gap((decimal)gap, known))
                : criterion.Criterion.Label;
        }

        if ((verdict.Failed & VerdictBits.Score) != 0)
        {
            return Resources.StandardTexts.FigureOfPoints(verdict.PointsLow ?? 0, verdict.PointsHigh ?? 0, standard.Mark!.Parameter.Value.Value ?? 0);
        }

        var missing = (ulong)verdict.Missing & ~standard.JudgedInputs;
        return verdict.Verdict == AssessedVerdict.LacksFacts && missing != 0
            ? Resources.StandardTexts.FigureOfMissing(System.Numerics.BitOperations.PopCount(missing), standard.Standard.Inputs[System.Numerics.BitOperations.TrailingZeroCount(missing)].Fact.Label)
            : verdict.PointsHigh is { } high && verdict.Verdict != AssessedVerdict.NotApplicable ? Resources.StandardTexts.FigureOfPoints(verdict.PointsLow ?? 0, high, standard.Mark?.Parameter.Value.Value ?? 0)
            : null;
    }
}

/// <summary>The day an address asks for.</summary>
internal static class AskedDay
{
    private const int FirstYear = 1990;
    private const int LastYear = 2199;

    /// <summary>Today where none is given; null where it is no day that standards could be about.</summary>
    public static DateOnly? Of(string? text, RegistryScope scope) =>
        text is null ? scope.Scope.Today
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) && day.Year is >= FirstYear and <= LastYear ? day
        : null;
}
