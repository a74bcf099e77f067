using System.Globalization;
using Tidu.Engine.Standards;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>Checks the facts of a row against each other, against what is known, and against the years before.</summary>
internal sealed class CheckFacts(LineRemarks remarks, LineDefaults defaults, FactSet facts, DateOnly today)
{
    /// <summary>From this factor on two years differ so much that a wrong measure unit is likely (万元 for 元).</summary>
    private const decimal Leap = 1_000;

    private static readonly string[] Revenues = ["sales_revenue", "operating_revenue", "total_revenue", "main_revenue"];
    private static readonly string[] Expenses = ["rd_expense", "rd_expense_hnte", "rd_expense_super_deduction", "rd_expense_statistics"];

    /// <summary>The part never exceeds the whole.</summary>
    private static readonly (string Part, string Whole)[] Parts =
        [("tech_personnel", "staff"), ("rd_personnel", "staff"), ("rd_personnel", "employees"), ("rd_expense_hnte_domestic", "rd_expense_hnte"), ("high_tech_revenue", "total_revenue")];

    /// <summary>Says what cannot be right and what needs a reason.</summary>
    public void Check(EnterpriseLine line, StoredEnterprise? one)
    {
        if (line.Facts.Count == 0)
        {
            return;
        }

        var registered = IdentityField.DayOf(line.Of(IdentityField.RegisteredOn)) ?? one?.Row.RegisteredOn;
        var last = 0;
        foreach (var fact in line.Facts)
        {
            if (fact.Year == 0)
            {
                continue;
            }

            if (fact.Year != last)
            {
                last = fact.Year;
                CheckYear(line, one, fact, registered);
            }

            CheckLeap(line, one, fact);
        }
    }

    private void CheckYear(EnterpriseLine line, StoredEnterprise? one, FactLine first, DateOnly? registered)
    {
        var year = first.Year;
        if (registered is { } on && year < on.Year)
        {
            remarks.Error(line.Place, first.Column, null, "year-before-registration", ("year", year), ("registered", IdentityField.Day(on)));
        }
        else if (year == today.Year)
        {
            remarks.Warn(line, first.Column, null, "year-not-over", ("year", year));
        }

        foreach (var (part, whole) in Parts)
        {
            if (FactOf(line, year, part) is { } small && NumberOf(line, one, year, whole) is { } large && small.Value.Number > large)
            {
                remarks.Error(line.Place, small.Column, small.Value.ToString(), "part-over-whole", ("part", small.Fact.Label), ("value", Text(small.Value.Number)), ("whole", facts.Find(whole)?.Label ?? whole), ("most", Text(large)), ("year", year));
            }
        }

        CheckExpenses(line, one, year);
    }

    private void CheckExpenses(EnterpriseLine line, StoredEnterprise? one, int year)
    {
        var revenue = Revenues.Select(id => NumberOf(line, one, year, id)).FirstOrDefault(each => each is not null);
        foreach (var id in Expenses)
        {
            if (revenue is not null && FactOf(line, year, id) is { } expense && expense.Value.Number > revenue)
            {
                remarks.Warn(line, expense.Column, expense.Value.ToString(), "rd-over-revenue", ("fact", expense.Fact.Label), ("value", Money(expense.Value.Number)), ("revenue", Money(revenue)), ("year", year));
                return;
            }
        }
    }

    /// <summary>Compared with the year before and the year after, else with what is known of the same year.</summary>
    private void CheckLeap(EnterpriseLine line, StoredEnterprise? one, FactLine fact)
    {
        if (fact.Fact.Unit != FactUnit.Money || fact.Value.Number is not { } value || value == 0)
        {
            return;
        }

        foreach (var year in (int[])[fact.Year - 1, fact.Year, fact.Year + 1])
        {
            var other = year == fact.Year ? one?.NumberOf(defaults.Source, year, fact.Fact.Id) : NumberOf(line, one, year, fact.Fact.Id);
            if (other is { } known && known != 0 && Math.Abs(Factor(value, known)) >= Leap)
            {
                remarks.Warn(
                    line, fact.Column, fact.Value.ToString(), value > known ? "leap-up" : "leap-down",
                    ("fact", fact.Fact.Label), ("value", Money(value)), ("known", Money(known)), ("year", year), ("factor", Factor(value, known).ToString("#,0", CultureInfo.InvariantCulture)));
                return;
            }
        }
    }

    private static decimal Factor(decimal value, decimal known) => Math.Abs(value) > Math.Abs(known) ? Math.Abs(value / known) : Math.Abs(known / value);

    private decimal? NumberOf(EnterpriseLine line, StoredEnterprise? one, int year, string id) => FactOf(line, year, id)?.Value.Number ?? one?.NumberOf(defaults.Source, year, id);

    private static FactLine? FactOf(EnterpriseLine line, int year, string id)
    {
        foreach (var fact in line.Facts)
        {
            if (fact.Year == year && fact.Fact.Id == id)
            {
                return fact;
            }
        }

        return null;
    }

    private static string Text(decimal? number) => number?.ToString("#,0.####", CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Money(decimal? yuan) => Resources.Texts.Of("enterprise-import.money-text", ("amount", Text(yuan / 10_000)));
}
