using Tidu.Engine.Ladders;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Counts;

/// <summary>A rule as screens show it.</summary>
/// <param name="From">First period end that is counted, inclusive.</param>
/// <param name="Through">Last day up to which the registry is complete, inclusive; null is kept up to date.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record CountingRuleView(DateOnly From, DateOnly? Through, string Basis, string SetByName, DateTimeOffset SetAt, int Version)
{
    internal static CountingRuleView Of(CountingRule rule) => new(rule.From, rule.Through, rule.Basis, rule.SetByName, rule.SetAt, rule.Version);
}

/// <summary>An indicator of a plan that can be counted from the registry.</summary>
/// <param name="Kind">How it is computed.</param>
/// <param name="Known">True where the registry has something to compute it from.</param>
/// <param name="Note">What to know of the computation; null where there is nothing.</param>
/// <param name="Rule">Null where it is reported.</param>
/// <param name="CanEdit">The caller may set and clear the rule.</param>
public sealed record CountableView(string Indicator, [Codes(typeof(MeasureKind))] string Kind, IReadOnlyList<string> Titles, bool Known, string? Note, CountingRuleView? Rule, bool CanEdit)
{
    internal static CountableView Of(CountAccess counts, ActionPlan plan, string indicator, DateOnly today, bool canEdit)
    {
        var measure = counts.Ladder.MeasureOf(indicator)!;
        return new(
            indicator,
            PlanCodes.Of(measure.Kind),
            [.. counts.TitlesBehind(indicator).Select(title => title.Name)],
            counts.IsKnown(plan.Id, indicator, today),
            measure.Note,
            counts.Book.RuleOf(plan.Id, indicator) is { } rule ? CountingRuleView.Of(rule) : null,
            canEdit);
    }
}

/// <summary>A rule to be set.</summary>
/// <param name="From">First period end that is counted, inclusive.</param>
/// <param name="Through">Last day up to which the registry is complete, inclusive; absent is kept up to date.</param>
/// <param name="Basis">Why: what says that the lists are complete.</param>
/// <param name="Version">Of the rule that is changed; absent where there is none yet.</param>
public sealed record CountingRuleBody(DateOnly From, string? Basis, DateOnly? Through = null, int? Version = null);

/// <summary>A rule to be cleared.</summary>
public sealed record CountingRuleClearing(string? Reason, int Version);

/// <summary>An indicator computed from the registry on a day, unit by unit.</summary>
/// <param name="On">The day asked for; of sums and shares the last day of a year, as facts are of years.</param>
/// <param name="Since">The day that additions and losses are counted from: what held on it counts as there before; null where none was asked.</param>
/// <param name="Demo">True where demonstration enterprises are among them.</param>
/// <param name="Units">In the plan's order; only those the caller may see.</param>
/// <param name="Total">Everybody within the plan's unit; null for one who sees only the own row.</param>
/// <param name="NotAttributed">Enterprises within the plan's unit, but in none of the units it lists; null as above.</param>
/// <param name="Unlocated">Enterprises whose place is not known; null as above.</param>
/// <param name="Rule">Null where the computed value stands beside the reported one and is not used.</param>
public sealed record CountsView(
    string Plan, string Indicator, DateOnly On, DateOnly? Since, [Codes(typeof(MeasureKind))] string Kind, bool Demo,
    IReadOnlyList<CountRow> Units, CountRow? Total, int? NotAttributed, int? Unlocated, CountingRuleView? Rule, string? Note);

/// <summary>One unit's number and how it came about.</summary>
/// <param name="Value">Base units; null where nothing is known.</param>
/// <param name="Enterprises">How many enterprises stand behind it.</param>
/// <param name="Gained">New since the first day; null where none was asked, or the indicator counts no titles.</param>
/// <param name="Among">How many could stand behind it; of a share those below the line. Null where titles are counted.</param>
/// <param name="Substitutes">Of how many another scope had to do because the first one is not known; null where titles are counted.</param>
public sealed record CountRow(string UnitId, string Unit, decimal? Value, int Enterprises, int? Gained, int? Lost, int? MovedIn, int? MovedOut, int? Net, int? Among = null, int? Substitutes = null)
{
    internal static CountRow Of(string unitId, string unit, Figure figure) =>
        new(unitId, unit, figure.Value, figure.Enterprises.Count, null, null, null, null, null, figure.Among, figure.Substitutes);

    internal static CountRow Of(string unitId, string unit, int count, TitleFlow? flow) =>
        new(unitId, unit, count, count, flow?.Gained.Count, flow?.Lost.Count, flow?.MovedIn.Count, flow?.MovedOut.Count, flow?.Net);
}

/// <summary>A page of the enterprises behind a number.</summary>
public sealed record CountedPage(int Total, int Page, int Size, IReadOnlyList<CountedEnterprise> Items);

/// <summary>An enterprise behind a number. Of one that counts for a unit of the caller by a rule and lies elsewhere nothing is told.</summary>
/// <param name="Id">Negative where nothing is told.</param>
/// <param name="Unit">Where it lies on the day.</param>
/// <param name="CountsForId">The unit of the plan it counts for; null where it is not attributed.</param>
/// <param name="By">What decided: its own rule, or where it lies and the rules of units.</param>
/// <param name="Title">The title it is counted with, by name; null where it has none on the day.</param>
/// <param name="LastDay">Last day of the title, inclusive; null is open.</param>
/// <param name="Amount">The enterprise's figure, base units; null where titles are counted.</param>
public sealed record CountedEnterprise(
    int Id, string CreditCode, string Name, string? UnitId, string? Unit, string? ParkId, string? Park, string? CountsForId, string? CountsFor,
    [Codes("enterprise", "place")] string By, string? Title, string? Number, DateOnly? ValidFrom, DateOnly? LastDay, bool Synthetic, decimal? Amount = null);
