using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Standards.Registry.Results;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Standards.Registry.Pages;

/// <summary>GET /api/enterprises/{creditCode}/portrait: figures against peers of the same industry division and size, over the whole registry; only percentiles and medians leave it, and none of fewer than five.</summary>
internal static class GetPortrait
{
    private const int Least = 5;

    public static async Task<IResult> Handle(string creditCode, string? on, RegistryScopeSource scopes, StandardLibrary library, StampedCache<OrganizationTree> trees, TiduDb db, AuditTrail audit, CancellationToken cancel)
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

        var division = enterprise.IndustryCode is { Length: >= 3 } code ? code[..3] : null;
        var ids = scope.Index.ById.Values
            .Where(one => one.Id == enterprise.Id || (division is not null && enterprise.Size is not null && one.Size == enterprise.Size && one.IndustryCode?.StartsWith(division, StringComparison.Ordinal) == true))
            .Select(one => one.Id).ToList();
        var population = await RegistryPopulation.ReadAsync(db, new AssessmentQuestion { AsOf = day, EnterpriseIds = ids }, await trees.GetAsync(db, cancel), library.HeldKinds, cancel);
        var here = population.Enterprises.Where(one => one.Id == enterprise.Id || !one.IsGoneOn(day)).ToList();
        var figures = new PortraitFigures(library.Standards.Facts, day.Year - 1);
        var facts = await RegistryFacts.ReadAsync(db, here, figures.Layout, population, cancel);
        var own = here.FindIndex(one => one.Id == enterprise.Id);
        return Microsoft.AspNetCore.Http.Results.Ok(new Portrait(
            creditCode, figures.Year, division?[1..], enterprise.Size, here.Count - 1, Least, [.. PortraitFigures.Ids.Select(id => Measure(id, figures, facts, here.Count, own))]));
    }

    private static PortraitMeasure Measure(string id, PortraitFigures figures, FactTable facts, int rows, int own)
    {
        double? Known(double value) => double.IsFinite(value) ? value : null;
        var value = Known(figures.Of(id, facts, own));
        var peers = Enumerable.Range(0, rows).Where(row => row != own).Select(row => figures.Of(id, facts, row)).Where(double.IsFinite).Order().ToList();
        if (peers.Count < Least)
        {
            return new PortraitMeasure(id, value, null, null, peers.Count);
        }

        var median = (peers[(peers.Count - 1) / 2] + peers[peers.Count / 2]) / 2;
        double? percentile = value is { } known ? (peers.Count(peer => peer < known) + peers.Count(peer => peer.Equals(known)) / 2d) / peers.Count * 100 : null;
        return new PortraitMeasure(id, value, median, percentile, peers.Count);
    }
}

/// <summary>The figures of a portrait and the facts they are made from.</summary>
internal sealed class PortraitFigures
{
    private readonly Dictionary<(string Fact, int Year), int> _places = [];

    public PortraitFigures(Engine.Standards.FactSet dictionary, int year)
    {
        Year = year;
        (string Fact, int Year)[] wanted =
        [
            ("rd_expense", year), ("operating_revenue", year), ("sales_revenue", year), ("sales_revenue", year - 1), ("tech_personnel", year), ("staff", year),
            ("high_tech_revenue", year), ("total_revenue", year), ("ip_class_1", 0), ("ip_class_2", 0),
        ];
        var slots = wanted.Select(each => dictionary.Find(each.Fact) is { } fact ? new FactSlot(each.Fact, fact, each.Year) : null).OfType<FactSlot>().ToList();
        Layout = new FactLayout([], slots);
        foreach (var (slot, place) in slots.Select((slot, place) => (slot, place)))
        {
            _places[(slot.StoredId, slot.Year)] = place;
        }
    }

    public static IReadOnlyList<string> Ids { get; } = ["rd-share", "tech-share", "high-tech-share", "growth", "ip", "output"];

    public int Year { get; }

    public FactLayout Layout { get; }

    /// <summary>A figure of a row; NaN where a fact is missing.</summary>
    public double Of(string id, FactTable facts, int row)
    {
        double Fact(string fact, int year) => _places.TryGetValue((fact, year), out var place) ? facts.NumberAt(place, row) : double.NaN;
        double Revenue() => Fact("operating_revenue", Year) is var operating && double.IsNaN(operating) ? Fact("sales_revenue", Year) : operating;
        double Over(double one, double other) => other > 0 ? one / other : double.NaN;
        return id switch
        {
            "rd-share" => Over(Fact("rd_expense", Year), Revenue()),
            "tech-share" => Over(Fact("tech_personnel", Year), Fact("staff", Year)),
            "high-tech-share" => Over(Fact("high_tech_revenue", Year), Fact("total_revenue", Year)),
            "growth" => Over(Fact("sales_revenue", Year), Fact("sales_revenue", Year - 1)) - 1,
            "ip" => Fact("ip_class_1", 0) + Fact("ip_class_2", 0),
            _ => Over(Revenue(), Fact("staff", Year)),
        };
    }
}
