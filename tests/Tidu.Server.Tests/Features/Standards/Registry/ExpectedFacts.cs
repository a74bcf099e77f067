using Microsoft.Extensions.DependencyInjection;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Lowering;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Enterprises.Facts;
using Tidu.Server.Features.Standards.Registry;

namespace Tidu.Server.Tests.Features.Standards.Registry;

/// <summary>The facts of an enterprise by column, gathered record by record as a person would.</summary>
public sealed class ExpectedFacts
{
    private readonly Dictionary<(string Id, int Year), FactValue> _known = [];

    public static ExpectedFacts Of(
        Enterprise enterprise, List<Qualification> titles, List<Veto> vetoes, List<FactRecord> records, FactSet dictionary, IReadOnlySet<string> knownKinds, DateOnly day)
    {
        var facts = new ExpectedFacts();
        foreach (var used in UsedFacts.Of(records, dictionary, day))
        {
            facts._known[(used.Fact.Id, used.Counts.Year)] = used.Counts.Value;
        }

        facts.AddJudgements(records, day);
        facts.AddOwn(enterprise, titles, knownKinds, day);
        facts.AddVetoes(vetoes, day);
        return facts;
    }

    public Dictionary<string, FactValue> For(CompiledStandard standard)
    {
        var columns = new Dictionary<string, FactValue>();
        foreach (var input in standard.Inputs)
        {
            var id = input.Fact.IsJudged ? $"{standard.Version.Standard}:{input.Fact.Id}" : input.Fact.Id;
            if (_known.TryGetValue((id, input.Year ?? 0), out var value))
            {
                columns[input.Column] = value;
            }
        }

        return columns;
    }

    private void AddJudgements(List<FactRecord> records, DateOnly day)
    {
        FactSource[] order = [FactSource.Bureau, FactSource.Declaration, FactSource.Tax, FactSource.Statistics, FactSource.BusinessRegistration, FactSource.Patents, FactSource.Demo];
        foreach (var record in records.Where(record => record.Year == 0 && record.AsOf <= day).OrderByDescending(record => Array.IndexOf(order, record.Source)).ThenBy(record => record.AsOf))
        {
            foreach (var each in System.Text.Json.JsonDocument.Parse(record.Values).RootElement.EnumerateObject().Where(each => each.Name.Contains(':')))
            {
                _known[(each.Name, 0)] = each.Value.ValueKind == System.Text.Json.JsonValueKind.Number ? FactValue.Of(each.Value.GetDecimal()) : FactValue.Of(each.Value.GetBoolean());
            }
        }
    }

    private void AddOwn(Enterprise enterprise, List<Qualification> titles, IReadOnlySet<string> known, DateOnly day)
    {
        if (enterprise.RegisteredOn is { } registered)
        {
            _known[("registered_on", 0)] = FactValue.Of(registered);
        }

        if (enterprise.IndustryCode is { } industry)
        {
            _known[("industry_division", 0)] = FactValue.Of((decimal)int.Parse(industry[1..3], System.Globalization.CultureInfo.InvariantCulture));
        }

        foreach (var (fact, kinds) in new[]
        {
            ("hnte_valid", new[] { "high-tech-enterprise" }), ("srdi_sme_valid", ["srdi-sme"]), ("tech_or_innovative_sme_valid", ["tech-sme", "innovative-sme"]),
            ("chongqing_tech_enterprise_listed", ["tech-enterprise"]), ("above_scale_listed", ["above-scale-industrial"]),
        })
        {
            if (titles.Exists(title => kinds.Contains(title.Kind) && title.IsValidOn(day)))
            {
                _known[(fact, 0)] = FactValue.Of(true);
            }
            else if (kinds.All(known.Contains))
            {
                _known[(fact, 0)] = FactValue.Of(false);
            }
        }
    }

    private void AddVetoes(List<Veto> vetoes, DateOnly day)
    {
        bool Good(Veto veto) => veto.On <= day && (veto.Until is null || veto.Until >= day);
        var listed = vetoes.Where(veto => veto.Kind == VetoKind.Dishonesty && Good(veto)).ToList();
        if (listed.Count > 0)
        {
            _known[("abnormal_listed", 0)] = FactValue.Of(listed.Exists(veto => veto.Found));
        }

        foreach (var (fact, from) in new[] { ("major_incident", new DateOnly(day.Year - 1, 1, 1)), ("major_incident_365d", day.AddDays(-365)), ("major_incident_3y", day.AddYears(-3)) })
        {
            var both = vetoes.Where(veto => veto.Kind != VetoKind.Dishonesty && veto.On <= day).ToList();
            if (both.Exists(veto => veto.Found && veto.On >= from))
            {
                _known[(fact, 0)] = FactValue.Of(true);
            }
            else if (both.Where(veto => !veto.Found && Good(veto)).Select(veto => veto.Kind).Distinct().Count() == 2)
            {
                _known[(fact, 0)] = FactValue.Of(false);
            }
        }
    }
}

public static class LibraryOf
{
    /// <summary>The fact dictionary of the server's packs.</summary>
    public static async Task<FactSet> LibraryFacts(this TiduApp app)
    {
        FactSet facts = FactSet.Empty;
        await app.InScope(services =>
        {
            facts = services.GetRequiredService<StandardLibrary>().Standards.Facts;
            return Task.CompletedTask;
        });
        return facts;
    }
}
