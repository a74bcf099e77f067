using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Standards;
using Tidu.Server.Data;
using Tidu.Server.Documents;
using Tidu.Server.Features.Standards.Registry.Runs;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Standards.Registry.Results;

/// <summary>What a run is asked.</summary>
/// <param name="Standards">Ids; null or empty is all that give a verdict.</param>
/// <param name="AsOf">The day; null is today.</param>
/// <param name="Kind">Null is by the title held.</param>
/// <param name="UnitId">A unit within the caller's scope, those below included; null is the caller's own.</param>
/// <param name="CreditCodes">A list of enterprises; null is all of the unit.</param>
public sealed record StartRun(IReadOnlyList<string>? Standards = null, DateOnly? AsOf = null, ApplicationKind? Kind = null, string? UnitId = null, IReadOnlyList<string>? CreditCodes = null);

/// <summary>POST and GET /api/standards/runs, GET /api/standards/runs/{run}</summary>
internal static class StartAndListRuns
{
    private const int MostListed = 50;
    private const int MostNamed = 10_000;
    private const int MostUnderWay = 5;
    private const int SecondsToWait = 30;

    public static async Task<IResult> Start(StartRun asked, RegistryScopeSource scopes, StandardLibrary library, AssessEnterprises assess, AssessmentQueue queue, RunAccess access, TiduDb db, AuditTrail audit, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        var scope = await scopes.OpenAsync(cancel);
        var unit = asked.UnitId ?? scope.Scope.UnitIds.FirstOrDefault();
        if (await RefuseAsync(asked, unit, scope, library, audit) is { } refused)
        {
            return refused;
        }

        var day = asked.AsOf is { Year: >= 1990 } given ? given : scope.Scope.Today;
        var listed = asked.CreditCodes?.Select(code => scope.Find(code)!.Id).Distinct().ToList();
        var question = new RunQuestion(asked.Standards is { Count: > 0 } chosen ? [.. chosen.Distinct(StringComparer.Ordinal)] : null, asked.Kind, listed is null ? unit : null, listed, null);
        var decided = assess.StandardsOf(question.On(day));
        if (decided.Count == 0)
        {
            return Problems.RuleBroken("no-standard-in-force", ("on", day));
        }

        if (await db.Set<AssessmentRun>().CountAsync(each => !each.Standing && each.State == RunState.Running && each.StartedBy == user.UserName, cancel) >= MostUnderWay)
        {
            return Problems.Of(StatusCodes.Status429TooManyRequests, "too-many-requests", ("seconds", SecondsToWait));
        }

        var run = New(question, day, RunTexts.PacksOf(decided), user, clock.GetUtcNow(), unit!);
        await db.InTransactionAsync(
            async () =>
            {
                db.Add(run);
                await db.SaveChangesAsync(cancel);
                audit.Add("start-assessment-run", "assessment-run", run.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), null, new { question.Standards, question.Kind, unit, day });
                await db.SaveChangesAsync(cancel);
            },
            cancel);
        queue.Add(run.Id);
        return Microsoft.AspNetCore.Http.Results.Json(access.View(run, scope), statusCode: StatusCodes.Status201Created);
    }

    /// <summary>What is not there or not the caller's; null where all is.</summary>
    private static async Task<IResult?> RefuseAsync(StartRun asked, string? unit, RegistryScope scope, StandardLibrary library, AuditTrail audit)
    {
        if (unit is null || !scope.Scope.Contains(unit, scope.Scope.Today))
        {
            return await audit.NotFoundAsync(unit is not null && scope.Scope.Tree.Find(unit) is not null, "unit-not-found", "unit", unit ?? string.Empty);
        }

        if (asked.Standards?.FirstOrDefault(id => !library.Ids.Contains(id)) is { } unknown)
        {
            return Problems.NotFound("standard-not-found", ("id", unknown));
        }

        if (asked.CreditCodes is { Count: > MostNamed })
        {
            return Problems.RuleBroken("too-many-enterprises", ("count", asked.CreditCodes.Count), ("largest", MostNamed));
        }

        return asked.CreditCodes?.FirstOrDefault(code => scope.Find(code) is null) is { } missing
            ? await audit.NotFoundAsync(scope.Index.ByCode.ContainsKey(missing), "enterprise-not-found", "enterprise", missing)
            : null;
    }

    public static async Task<IResult> List(RegistryScopeSource scopes, RunAccess access, TiduDb db, CancellationToken cancel)
    {
        var scope = await scopes.OpenAsync(cancel);
        var runs = await db.Set<AssessmentRun>().AsNoTracking().OrderByDescending(run => run.Standing).ThenByDescending(run => run.Id).Take(MostListed * 4).ToListAsync(cancel);
        return Microsoft.AspNetCore.Http.Results.Ok(runs.Where(run => RunAccess.MaySee(run, scope)).Take(MostListed).Select(run => access.View(run, scope)).ToList());
    }

    public static async Task<IResult> Get(string run, RegistryScopeSource scopes, RunAccess access, AuditTrail audit, CancellationToken cancel)
    {
        var scope = await scopes.OpenAsync(cancel);
        var found = await access.FindAsync(run, cancel);
        return found is not null && RunAccess.MaySee(found, scope)
            ? Microsoft.AspNetCore.Http.Results.Ok(access.View(found, scope))
            : await audit.NotFoundAsync(found is not null, "run-not-found", "assessment-run", run);
    }

    private static AssessmentRun New(RunQuestion question, DateOnly day, string packs, CurrentUser user, DateTimeOffset now, string unit) => new()
    {
        Question = RunTexts.Write(question), AsOf = day, Packs = packs, EngineVersion = RunTexts.EngineVersion, Trigger = "manual", State = RunState.Running,
        StartedBy = user.UserName, StartedByName = user.DisplayName, StartedAt = now, UnitId = unit,
    };
}

/// <summary>GET /api/standards/runs/{run}/result, /enterprises, /workbook, /changes</summary>
internal static class GetRunResult
{
    private const int LargestPage = 200;

    public static async Task<IResult> Result(string run, [AsParameters] ResultFilter filter, OpenRun open, CancellationToken cancel)
    {
        var (opened, refused) = await open.OpenAsync(run, filter.Standard, cancel);
        return opened is null ? refused! : Microsoft.AspNetCore.Http.Results.Ok(BuildRunResult.Of(opened.View, opened.Standard, opened.Lens, opened.Rows, opened.Scope));
    }

    public static async Task<IResult> Enterprises(string run, int? page, int? size, [AsParameters] ResultFilter filter, OpenRun open, ReadRows read, CancellationToken cancel)
    {
        var take = size ?? 20;
        if (take is < 1 or > LargestPage || page is < 1 or > 1_000_000)
        {
            return Problems.BadRequest("wrong-page-size", ("size", take), ("largest", LargestPage));
        }

        var (opened, refused) = await open.OpenAsync(run, filter.Standard, cancel);
        if (opened is null)
        {
            return refused!;
        }

        var fitting = filter.Of(opened.Rows, opened.Lens, opened.Scope);
        var rows = fitting.Skip(((page ?? 1) - 1) * take).Take(take).ToList();
        return Microsoft.AspNetCore.Http.Results.Ok(new ResultPage(await read.ReadAsync(opened.Run, rows, opened.Lens, opened.Scope, withGaps: true, cancel), fitting.Count));
    }

    public static async Task<IResult> Workbook(string run, [AsParameters] ResultFilter filter, OpenRun open, ReadRows read, AuditTrail audit, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        var (opened, refused) = await open.OpenAsync(run, filter.Standard, cancel);
        if (opened is null)
        {
            return refused!;
        }

        var rows = await read.ReadAsync(opened.Run, filter.Of(opened.Rows, opened.Lens, opened.Scope), opened.Lens, opened.Scope, withGaps: false, cancel);
        var result = BuildRunResult.Of(opened.View, opened.Standard, opened.Lens, opened.Rows, opened.Scope);
        var bytes = WorkbookWriter.Write(RunWorkbook.Of(result, rows, user.DisplayName, ChinaTime.Now(clock)));
        await audit.RecordDoneAsync(AuditActions.Export, "assessment-run", run, new { opened.Standard, rows = rows.Count });
        return Microsoft.AspNetCore.Http.Results.File(bytes, RunWorkbook.ContentType, PlainText.FileName($"{Resources.StandardTexts.RunTitle(result.Title, result.Run.AsOf)}.xlsx"));
    }

    public static async Task<IResult> Compare(string run, string other, string? standard, OpenRun open, CancellationToken cancel)
    {
        var (first, refused) = await open.OpenAsync(run, standard, cancel);
        var (second, alsoRefused) = first is null ? (null, null) : await open.OpenAsync(other, first.Standard, cancel);
        if (first is null || second is null)
        {
            return refused ?? alsoRefused!;
        }

        var before = first.Rows.ToDictionary(row => row.EnterpriseId);
        var flips = second.Rows
            .Where(row => before.TryGetValue(row.EnterpriseId, out var old) && old.Verdict != row.Verdict)
            .Select(row => VerdictFlipRow.Of(second.Scope, row.EnterpriseId, before[row.EnterpriseId].Verdict, row.Verdict))
            .OrderBy(flip => flip.After).ThenBy(flip => flip.Name, StringComparer.Ordinal).ToList();
        return Microsoft.AspNetCore.Http.Results.Ok(new RunComparison(first.View, second.View, first.Standard, second.Lens.Title, second.Rows.Count(row => before.ContainsKey(row.EnterpriseId)), flips));
    }
}

/// <summary>Two runs by one standard: whose verdict differs.</summary>
/// <param name="Before">The first.</param>
/// <param name="After">The second.</param>
/// <param name="Standard">Id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Both">Enterprises that both assessed.</param>
/// <param name="Flips">Those whose verdict differs, by name.</param>
public sealed record RunComparison(RunView Before, RunView After, string Standard, string Title, int Both, IReadOnlyList<VerdictFlipRow> Flips);

/// <summary>An enterprise whose verdict changes.</summary>
public sealed record VerdictFlipRow(string CreditCode, string Name, string? UnitId, string? UnitName, AssessedVerdict Before, AssessedVerdict After)
{
    internal static VerdictFlipRow Of(RegistryScope scope, int enterpriseId, AssessedVerdict before, AssessedVerdict after)
    {
        var enterprise = scope.Index.ById[enterpriseId];
        return new VerdictFlipRow(enterprise.CreditCode, enterprise.Name, enterprise.UnitId, scope.NameOf(enterprise.UnitId), before, after);
    }
}
