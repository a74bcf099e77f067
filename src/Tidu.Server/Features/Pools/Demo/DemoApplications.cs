using Tidu.Server.Resources;

namespace Tidu.Server.Features.Pools.Demo;

/// <summary>Applications of the demonstration: those behind the titles that were given, some that failed, and those on their way.</summary>
internal static class DemoApplications
{
    private static readonly DateOnly First = new(2023, 1, 1);

    /// <summary>Of every title given since 2023 its application, and for every fifth one that failed.</summary>
    public static IEnumerable<QualificationApplication> Past(DemoSetting setting)
    {
        var firsts = setting.Firsts.Select(title => title.Id).ToHashSet();
        foreach (var title in setting.Titles.Where(title => title.ValidFrom >= First && title.ValidFrom <= setting.Today))
        {
            yield return Closed(setting, title.EnterpriseId, title.ValidFrom, ApplicationStage.Accredited, !firsts.Contains(title.Id));
        }

        foreach (var enterprise in setting.Near.Skip(DemoSetting.OnTheWay).Where((_, place) => place % 5 == 0).Take(60))
        {
            yield return Closed(setting, enterprise, setting.Today.AddDays(-setting.Dice.Next(200, 1000)), setting.Dice.Next(4) == 0 ? ApplicationStage.Withdrawn : ApplicationStage.Rejected, renewal: false);
        }
    }

    /// <summary>The nearest enterprises, in all stages.</summary>
    public static IEnumerable<QualificationApplication> OnTheWay(DemoSetting setting) => setting.Near.Take(DemoSetting.OnTheWay).Select((enterprise, place) =>
    {
        var applied = setting.Today.AddDays(-20 - (place % 4 * 25) - setting.Dice.Next(10));
        return new QualificationApplication
        {
            EnterpriseId = enterprise,
            Kind = setting.Kind,
            Batch = Texts.Of("pools.demo.batch", ("year", setting.Today.Year), ("number", 3)),
            Stage = (ApplicationStage)(place % 4),
            AppliedOn = applied,
            RecommendedOn = place % 4 >= 1 ? applied.AddDays(18) : null,
            ReviewedOn = place % 4 >= 2 ? applied.AddDays(45) : null,
            PublicizedOn = place % 4 >= 3 ? applied.AddDays(75) : null,
            Note = setting.Mark,
        };
    });

    private static QualificationApplication Closed(DemoSetting setting, int enterprise, DateOnly closed, ApplicationStage stage, bool renewal)
    {
        var applied = closed.AddDays(-130 - setting.Dice.Next(40));
        var gone = stage == ApplicationStage.Accredited;
        return new QualificationApplication
        {
            EnterpriseId = enterprise,
            Kind = setting.Kind,
            Renewal = renewal,
            Stage = stage,
            AppliedOn = applied,
            RecommendedOn = applied.AddDays(20 + setting.Dice.Next(15)),
            ReviewedOn = gone ? closed.AddDays(-50 + setting.Dice.Next(15)) : null,
            PublicizedOn = gone ? closed.AddDays(-25 + setting.Dice.Next(10)) : null,
            ClosedOn = closed,
            Note = setting.Mark,
        };
    }
}
