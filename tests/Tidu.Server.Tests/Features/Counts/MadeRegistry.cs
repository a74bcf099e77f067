using Tidu.Server.Features.Attribution;
using Tidu.Server.Features.Counts;

namespace Tidu.Server.Tests.Features.Counts;

/// <summary>Enterprises that move, titles that end and overlap, rules for a time; and the plainest way to say where each counts.</summary>
internal sealed class MadeRegistry
{
    private static readonly string?[] UnitIds = ["A", "B", "C", "A1", "X", "Old", null];
    private static readonly DateOnly Zero = new(2020, 1, 1);

    public MadeRegistry(Random? random)
    {
        if (random is null)
        {
            return;
        }

        for (var id = 1; id <= 60; id++)
        {
            var (unit, park) = (UnitIds[random.Next(UnitIds.Length)], random.Next(4) == 0 ? "P" : null);
            Enterprises.Add(new EnterpriseRow(id, unit, unit is null ? null : park, false));
            Move(random, id);
            for (var title = random.Next(4); title > 0; title--)
            {
                var from = Zero.AddDays(random.Next(1400));
                Titles.Add(new TitleRow(id, random.Next(5) == 0 ? "other" : "high-tech-enterprise", from, random.Next(3) == 0 ? null : from.AddDays(random.Next(900))));
            }

            if (random.Next(6) == 0)
            {
                OwnRules.Add(new OwnRule(id, Rule(random, AttributionSubject.Enterprise, $"E{id}")));
            }
        }

        UnitRules.AddRange(new[] { "A", "C" }.Where(_ => random.Next(2) == 0).Select(unit => Rule(random, AttributionSubject.Unit, unit)));
    }

    public List<EnterpriseRow> Enterprises { get; } = [];

    public List<PlaceRow> Places { get; } = [];

    public List<TitleRow> Titles { get; } = [];

    public List<OwnRule> OwnRules { get; } = [];

    public List<AttributionRule> UnitRules { get; } = [];

    public bool IsValid(int id, DateOnly on) => Titles.Exists(title => title.EnterpriseId == id && title.Kind == "high-tech-enterprise" && title.From <= on && (title.Last is null || on <= title.Last));

    /// <summary>A unit the plan lists, "none", "unknown" or "outside".</summary>
    public string CountsFor(int id, DateOnly on)
    {
        if (OwnRules.Find(rule => rule.EnterpriseId == id && InForce(rule.Rule, on)) is { } own)
        {
            return Listed([own.Rule.CountsForUnitId], on);
        }

        var row = Enterprises.Find(each => each.Id == id);
        var place = Places.Where(each => each.EnterpriseId == id && (each.From is null || each.From <= on) && (each.To is null || on <= each.To)).Select(each => (each.UnitId, each.ParkId)).FirstOrDefault((row.UnitId, row.ParkId));
        if (place is (null, null))
        {
            return "unknown";
        }

        string[] path = [.. new[] { place.Item2, place.Item1, place.Item1 == "A1" ? "A" : null, place.Item1 == "Old" && on >= new DateOnly(2023, 6, 1) ? "B" : null }.OfType<string>()];
        var ruled = path.Select(unit => UnitRules.Find(rule => rule.SubjectId == unit && InForce(rule, on))).FirstOrDefault(rule => rule is not null);
        return ruled is null ? Listed(path, on) : Listed([ruled.CountsForUnitId], on);
    }

    private static string Listed(IReadOnlyList<string> path, DateOnly on) =>
        path.FirstOrDefault(unit => unit is "A" or "B" or "P" or "Old") ?? (path.Contains("X") ? "outside" : "none");

    private static bool InForce(AttributionRule rule, DateOnly on) => (rule.From is null || rule.From <= on) && (rule.To is null || on <= rule.To);

    private static AttributionRule Rule(Random random, AttributionSubject subject, string id) => new()
    {
        PlanId = "plan",
        IndicatorCode = "hnte",
        Subject = subject,
        SubjectId = id,
        CountsForUnitId = new[] { "A", "B", "P", "C" }[random.Next(4)],
        From = random.Next(2) == 0 ? null : new DateOnly(2023, 3, 1),
        To = random.Next(2) == 0 ? null : new DateOnly(2023, 8, 31),
        Basis = "rule",
    };

    private void Move(Random random, int id)
    {
        if (random.Next(3) == 0)
        {
            var day = new DateOnly(2023, 1, 1).AddDays(random.Next(300));
            var row = Enterprises[^1];
            Places.Add(new PlaceRow(id, UnitIds[random.Next(UnitIds.Length - 1)], null, null, day.AddDays(-1)));
            Places.Add(new PlaceRow(id, row.UnitId, row.ParkId, day, null));
        }
    }
}
