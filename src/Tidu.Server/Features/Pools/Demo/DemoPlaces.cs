using Tidu.Server.Resources;

namespace Tidu.Server.Features.Pools.Demo;

/// <summary>Who was and is in the pool, tasks, judgements and refusals of the demonstration.</summary>
internal static class DemoPlaces
{
    private const int Worked = 26;
    private const int Inside = 70;

    private static readonly PoolExit[] OtherExits = [PoolExit.NoLongerQualifies, PoolExit.Unwilling, PoolExit.Gone];

    private static readonly JudgementValue[] Words = [JudgementValue.Willing, JudgementValue.Willing, JudgementValue.ToVisit, JudgementValue.Ready, JudgementValue.NotReady];

    private static readonly RefusalReason[] Reasons = [RefusalReason.Unwilling, RefusalReason.Books, RefusalReason.Tax, RefusalReason.Moving, RefusalReason.Unwilling];

    public static IEnumerable<PoolPlace> Of(DemoSetting setting, int pool)
    {
        foreach (var title in setting.Firsts.Where(title => title.ValidFrom.Year >= 2024 && title.ValidFrom <= setting.Today).Take(90))
        {
            yield return Place(setting, pool, title.EnterpriseId, title.ValidFrom.AddDays(-150 - setting.Dice.Next(300)), title.ValidFrom, PoolExit.Reached);
        }

        var next = setting.Near.Skip(DemoSetting.OnTheWay).ToList();
        foreach (var enterprise in next.Skip(Worked + Inside).Take(48))
        {
            yield return Place(setting, pool, enterprise, setting.Today.AddDays(-700 - setting.Dice.Next(200)), setting.Today.AddDays(-setting.Dice.Next(30, 400)), OtherExits[setting.Dice.Next(OtherExits.Length)]);
        }

        foreach (var enterprise in next.Take(Inside))
        {
            yield return Place(setting, pool, enterprise, setting.Today.AddDays(-setting.Dice.Next(20, 400)), null, null);
        }
    }

    /// <summary>Open ones with dates before and after today, and some that are done.</summary>
    public static IEnumerable<CultivationTask> Tasks(DemoSetting setting, DateTimeOffset now) => setting.Near.Skip(DemoSetting.OnTheWay).Take(Worked).Select((enterprise, place) =>
    {
        var (officer, name) = setting.OfficerOf(enterprise);
        var done = place % 4 == 3;
        return new CultivationTask
        {
            EnterpriseId = enterprise,
            Kind = setting.Kind,
            PlanId = "yongchuan-2023-663",
            IndicatorCode = "hnte",
            Year = setting.Today.Year,
            Officer = officer,
            OfficerName = name,
            Due = setting.Today.AddDays(place * 3 - 8),
            Text = Texts.Of("pools.demo.task"),
            State = done ? CultivationState.Done : CultivationState.Given,
            Result = done ? Texts.Of("pools.demo.result") : null,
            GivenBy = "yc-officer",
            GivenByName = setting.Accounts.GetValueOrDefault("yc-officer", "yc-officer"),
            GivenAt = now.AddDays(-25),
            ClosedAt = done ? now.AddDays(-4) : null,
        };
    });

    public static IEnumerable<Judgement> Judgements(DemoSetting setting, DateTimeOffset now) => setting.Near.Skip(DemoSetting.OnTheWay).Take(80).Where((_, place) => place % 5 != 4).Select(enterprise =>
    {
        var (officer, name) = setting.OfficerOf(enterprise);
        var days = setting.Dice.Next(3, 120);
        return new Judgement
        {
            EnterpriseId = enterprise, Kind = setting.Kind, Value = Words[setting.Dice.Next(Words.Length)], Note = Texts.Of(setting.Dice.Next(2) == 0 ? "pools.demo.visited" : "pools.demo.called"), On = setting.Today.AddDays(-days), By = officer, ByName = name, At = now.AddDays(-days),
        };
    });

    public static IEnumerable<Refusal> Refusals(DemoSetting setting) => setting.Near.Skip(DemoSetting.OnTheWay + Worked + 6).Where((_, place) => place % 7 == 0).Take(12).Select((enterprise, place) => new Refusal
    {
        EnterpriseId = enterprise,
        Kind = setting.Kind,
        Reason = Reasons[place % Reasons.Length],
        Note = setting.Mark,
        RecordedOn = setting.Today.AddDays(-10 - (place * 6)),
        Until = setting.Today.AddDays(40 + (place * 25)),
        RecordedByName = setting.OfficerOf(enterprise).Name,
    });

    private static PoolPlace Place(DemoSetting setting, int pool, int enterprise, DateOnly entered, DateOnly? left, PoolExit? exit)
    {
        var (officer, name) = setting.OfficerOf(enterprise);
        return new PoolPlace
        {
            PoolId = pool, EnterpriseId = enterprise, EnteredOn = entered, EntryReason = Texts.Of("pools.demo.entry"), TargetYear = (left ?? setting.Today).Year, Officer = officer, OfficerName = name, LeftOn = left, Exit = exit,
            ExitNote = exit is null ? null : setting.Mark, EnteredByName = setting.Accounts.GetValueOrDefault("yc-officer", "yc-officer"),
        };
    }
}
