using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Pools.Cultivating;

/// <summary>An application with the days of its stages.</summary>
/// <param name="Unit">Where the enterprise lies.</param>
/// <param name="Title">Name of the kind of title.</param>
public sealed record ApplicationView(
    int Id, string CreditCode, string Name, string? Unit, string Kind, string Title, string? Batch, bool Renewal, ApplicationStage Stage, DateOnly AppliedOn, DateOnly? RecommendedOn, DateOnly? ReviewedOn,
    DateOnly? PublicizedOn, DateOnly? ClosedOn, string? Note, int Version);

/// <summary>An application to be entered.</summary>
public sealed record ApplicationBody(string CreditCode, string Kind, DateOnly AppliedOn, string? Batch = null, string? Note = null);

/// <summary>A step of an application; the last three stages close it.</summary>
/// <param name="On">The day it reached the stage; absent is today.</param>
public sealed record StageBody(int Version, ApplicationStage Stage, DateOnly? On = null, string? Note = null);

/// <summary>/api/cultivation/applications</summary>
internal static class Applications
{
    private const int LongestBatch = 100;

    public static async Task<IResult> List(string? kind, string? creditCode, bool? open, int? page, int? pageSize, CultivationDoor door, CancellationToken cancel)
    {
        var scope = await door.ScopeAsync(cancel);
        var (asked, wrong) = AskedPage.Of(page, pageSize);
        if (wrong is not null)
        {
            return wrong;
        }

        var found = from application in door.Db.Set<QualificationApplication>().AsNoTracking()
                    join enterprise in await door.SeenAsync(cancel) on application.EnterpriseId equals enterprise.Id
                    where (kind == null || application.Kind == kind) && (creditCode == null || enterprise.CreditCode == creditCode) && (open != true || application.ClosedOn == null)
                    orderby application.AppliedOn descending, application.Id
                    select new { application, enterprise };
        var rows = await found.Skip(asked.Skipped).Take(asked.Size).ToListAsync(cancel);
        return Results.Ok(new ApplicationPage([.. rows.Select(row => ViewOf(row.application, row.enterprise, scope, door))], await found.CountAsync(cancel), asked.Number, asked.Size));
    }

    public static async Task<IResult> Enter(ApplicationBody body, CultivationDoor door, CancellationToken cancel)
    {
        var (enterprise, problem) = await door.OpenAsync(body.CreditCode, body.Kind, cancel);
        if (enterprise is null)
        {
            return problem!;
        }

        var wrong = body.AppliedOn > door.Today
            ? Problems.RuleBroken("date-ahead", ("on", body.AppliedOn), ("today", door.Today))
            : CultivationDoor.CheckNote("batch", body.Batch, LongestBatch) ?? CultivationDoor.CheckNote("note", body.Note);
        return wrong ?? await door.ActAsync(() => AddAsync(body, enterprise, door, cancel), cancel);
    }

    public static async Task<IResult> Move(int id, StageBody body, CultivationDoor door, CancellationToken cancel) => await door.ActAsync(
        async () =>
        {
            var application = await door.Db.Set<QualificationApplication>().SingleOrDefaultAsync(row => row.Id == id, cancel);
            if (application is null || await door.SeenAsync(application.EnterpriseId, cancel) is not { } enterprise)
            {
                return new Unseen(application is not null, "application-not-found", "application", $"{id}");
            }

            var on = body.On ?? door.Today;
            if ((CultivationDoor.CheckVersion(application, body.Version) ?? CheckStep(application, body.Stage, on, door.Today) ?? CultivationDoor.CheckNote("note", body.Note)) is { } wrong)
            {
                return wrong;
            }

            var before = new { application.Stage };
            Step(application, body.Stage, on);
            application.Note = CultivationDoor.Clean(body.Note) ?? application.Note;
            await door.SaveAsync("move-application", "enterprise", enterprise.CreditCode, before, new { application.Kind, application.Stage, on }, cancel);
            return Results.Ok(ViewOf(application, enterprise, await door.ScopeAsync(cancel), door));
        },
        cancel);

    /// <summary>A step leads onward, on a day between the last step and today; what is closed stays closed.</summary>
    internal static ProblemHttpResult? CheckStep(QualificationApplication application, ApplicationStage stage, DateOnly on, DateOnly today)
    {
        if (application.ClosedOn is { } closed)
        {
            return Problems.Conflict("application-closed", ("on", closed));
        }

        if (stage <= application.Stage)
        {
            return Problems.Conflict("application-step-back", ("stage", application.Stage), ("wanted", stage));
        }

        var last = LastStep(application);
        return on > today ? Problems.RuleBroken("date-ahead", ("on", on), ("today", today))
            : on < last ? Problems.RuleBroken("application-step-early", ("on", on), ("last", last))
            : null;
    }

    internal static void Step(QualificationApplication application, ApplicationStage stage, DateOnly on)
    {
        application.Stage = stage;
        switch (stage)
        {
            case ApplicationStage.Recommended:
                application.RecommendedOn = on;
                break;
            case ApplicationStage.Reviewed:
                application.ReviewedOn = on;
                break;
            case ApplicationStage.Publicized:
                application.PublicizedOn = on;
                break;
            default:
                application.ClosedOn = on;
                break;
        }
    }

    internal static ApplicationView ViewOf(QualificationApplication row, Enterprise enterprise, Scope scope, CultivationDoor door) => new(
        row.Id, enterprise.CreditCode, enterprise.Name, scope.Tree.Find(enterprise.UnitId ?? "")?.Name, row.Kind, door.Ladder.NameOf(row.Kind), row.Batch, row.Renewal, row.Stage, row.AppliedOn, row.RecommendedOn, row.ReviewedOn, row.PublicizedOn, row.ClosedOn, row.Note, row.Version);

    private static DateOnly LastStep(QualificationApplication application) =>
        new[] { application.AppliedOn, application.RecommendedOn, application.ReviewedOn, application.PublicizedOn }.OfType<DateOnly>().Max();

    private static async Task<IResult> AddAsync(ApplicationBody body, Enterprise enterprise, CultivationDoor door, CancellationToken cancel)
    {
        await door.Db.TakeTurnAsync($"cultivation/{enterprise.Id}", cancel);
        if (await HeldEnterprise.TakeAsync(door.Db, [enterprise.Id], cancel) is { } merged)
        {
            return merged;
        }

        if (await door.Db.Set<QualificationApplication>().FirstOrDefaultAsync(row => row.EnterpriseId == enterprise.Id && row.Kind == body.Kind && row.ClosedOn == null, cancel) is { } other)
        {
            return Problems.Conflict("application-open", ("since", other.AppliedOn), ("stage", other.Stage));
        }

        var titles = await door.Db.Set<Qualification>().AsNoTracking().Where(row => row.EnterpriseId == enterprise.Id && row.Kind == body.Kind).ToListAsync(cancel);
        var application = new QualificationApplication
        {
            EnterpriseId = enterprise.Id,
            Kind = body.Kind,
            Batch = CultivationDoor.Clean(body.Batch),
            Renewal = titles.Exists(title => title.IsValidOn(body.AppliedOn)),
            AppliedOn = body.AppliedOn,
            Note = CultivationDoor.Clean(body.Note),
        };
        door.Db.Add(application);
        await door.SaveAsync("enter-application", "enterprise", enterprise.CreditCode, null, new { body.Kind, body.AppliedOn, body.Batch }, cancel);
        return Results.Created($"/api/cultivation/applications/{application.Id}", ViewOf(application, enterprise, await door.ScopeAsync(cancel), door));
    }
}
