using Tidu.Server.Features.Enterprises;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Pools.Cultivating;

/// <summary>An officer's own word on an enterprise and a title.</summary>
public sealed record JudgementView(int Id, string CreditCode, string Kind, JudgementValue Value, string? Note, DateOnly On, string ByName);

/// <summary>A word to be recorded; the latest counts.</summary>
/// <param name="On">Day of the visit or call; absent is today.</param>
public sealed record JudgementBody(string CreditCode, string Kind, JudgementValue Value, string? Note = null, DateOnly? On = null);

/// <summary>POST /api/cultivation/judgements</summary>
internal static class Judgements
{
    public static async Task<IResult> Record(JudgementBody body, CultivationDoor door, CancellationToken cancel)
    {
        var (enterprise, problem) = await door.OpenAsync(body.CreditCode, body.Kind, cancel);
        if (enterprise is null)
        {
            return problem!;
        }

        var on = body.On ?? door.Today;
        if ((on > door.Today ? Problems.RuleBroken("date-ahead", ("on", on), ("today", door.Today)) : CultivationDoor.CheckNote("note", body.Note)) is { } wrong)
        {
            return wrong;
        }

        var judgement = new Judgement
        {
            EnterpriseId = enterprise.Id,
            Kind = body.Kind,
            Value = body.Value,
            Note = CultivationDoor.Clean(body.Note),
            On = on,
            By = door.Caller.UserName,
            ByName = door.Caller.DisplayName,
            At = door.Now,
        };
        return await door.ActAsync(
            async () =>
            {
                if (await HeldEnterprise.TakeAsync(door.Db, [enterprise.Id], cancel) is { } merged)
                {
                    return merged;
                }

                door.Db.Add(judgement);
                await door.SaveAsync("judge-enterprise", "enterprise", enterprise.CreditCode, null, new { body.Kind, body.Value, body.Note, on }, cancel);
                return Results.Created($"/api/cultivation/judgements/{judgement.Id}", ViewOf(judgement, enterprise.CreditCode));
            },
            cancel);
    }

    internal static JudgementView ViewOf(Judgement row, string creditCode) => new(row.Id, creditCode, row.Kind, row.Value, row.Note, row.On, row.ByName);
}
