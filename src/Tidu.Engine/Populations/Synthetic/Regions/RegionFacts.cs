using Tidu.Engine.Standards;

namespace Tidu.Engine.Populations.Synthetic.Regions;

/// <summary>What sources say of an invented enterprise: five years of figures up to the day, and what is as of a day. Some facts are missing, and sources differ where they differ in life.</summary>
internal sealed class RegionFacts
{
    private const int Years = 5;
    private const int YearsWithoutTitle = 3;
    private const int TaxYears = 3;

    private readonly Firm _firm;
    private readonly FirmAims _aims;
    private readonly IReadOnlyList<RegionTitle> _titles;
    private readonly DateOnly _asOf;
    private readonly int _gaps;
    private readonly List<RegionRecord> _records = [];

    private RegionFacts(Firm firm, FirmAims aims, IReadOnlyList<RegionTitle> titles, DateOnly asOf)
    {
        (_firm, _aims, _titles, _asOf) = (firm, aims, titles, asOf);
        _gaps = firm.IsHolder ? 12 : firm.Career is not null ? 45 : 90;
    }

    /// <summary>Records by day.</summary>
    public static IReadOnlyList<RegionRecord> Of(Firm firm, FirmAims aims, IReadOnlyList<RegionTitle> titles, DateOnly asOf)
    {
        var facts = new RegionFacts(firm, aims, titles, asOf);
        facts.AddRegistration();
        var years = firm.Career is null ? YearsWithoutTitle : Years;
        for (var year = Math.Max(asOf.Year - years, firm.RegisteredOn.Year); year < asOf.Year; year++)
        {
            facts.AddYear(year);
        }

        facts.AddPoints();
        return [.. facts._records.Where(record => record.Facts.Count > 0).OrderBy(record => record.AsOf).ThenBy(record => record.Year).ThenBy(record => record.Source)];
    }

    private void AddYear(int year)
    {
        var of = new FirmYear(_firm, _aims, year);
        var end = new DateOnly(year, 12, 31);
        if (!_firm.Chance("silent", year).Chance(_gaps))
        {
            _records.Add(new RegionRecord(year, end, RegionSource.Declaration, Declared(of)));
        }

        if (_firm.IsHolder || (year >= _asOf.Year - TaxYears && (_firm.Career is not null || _firm.Chance("tax").Chance(880))))
        {
            _records.Add(new RegionRecord(year, end, RegionSource.Tax, Taxed(of)));
        }

        if (_titles.Any(title => title.Kind == "above-scale-industrial" && title.IsValidOn(end)))
        {
            _records.Add(new RegionRecord(year, end, RegionSource.Statistics, new Facts(this, year)
                .Add("employees", of.Staff * _firm.Chance("employees").Between(96, 108) / 100)
                .Add("operating_revenue", of.Revenue)
                .Add("rd_expense", of.CountedResearch).All));
        }
    }

    private IReadOnlyList<KeyValuePair<string, FactValue>> Declared(FirmYear of)
    {
        var facts = new Facts(this, of.Year)
            .Add("staff", of.Staff)
            .Add("tech_personnel", of.Technicians)
            .Add("high_tech_revenue", of.HighTechRevenue)
            .Add("rd_expense", of.AccountedResearch)
            .Add("rd_expense_hnte", of.HnteResearch)
            .Add("rd_expense_hnte_domestic", of.DomesticResearch)
            .Add("operating_revenue", of.Revenue)
            .Add("main_revenue", of.MainRevenue)
            .Add("net_profit", of.Profit)
            .Add("total_assets", of.Assets)
            .Add("net_assets", of.Assets - of.Debts)
            .Add("employees", of.Staff);
        if (_firm.Career is null)
        {
            return facts.All;
        }

        facts.Add("total_liabilities", of.Debts).Add("conversions", of.Conversions);
        if (_titles.Any(title => title.Kind is "innovative-sme" or "srdi-sme"))
        {
            facts.Add("rd_personnel", of.Technicians * 7 / 10)
                .Add("niche_years", Math.Min(12, of.Year - _firm.RegisteredOn.Year))
                .Add("development_score", _firm.Chance("development").Between(44, 88))
                .Add("equity_financing", _firm.Chance("equity", of.Year).Chance(60) ? _firm.Chance("equity amount", of.Year).Between(2, 60) * 1_000_000 : 0);
        }

        return facts.All;
    }

    private IReadOnlyList<KeyValuePair<string, FactValue>> Taxed(FirmYear of) => new Facts(this, of.Year)
        .Add("sales_revenue", of.Revenue)
        .Add("total_revenue", of.TotalRevenue)
        .Add("cost_expense", of.Revenue - of.Profit)
        .Add("rd_expense_super_deduction", of.DeductedResearch).All;

    /// <summary>What changes little, as of the day five years of figures begin with.</summary>
    private void AddRegistration()
    {
        var day = Latest(new DateOnly(2020, 12, 31), _firm.RegisteredOn);
        _records.Add(new RegionRecord(0, day, RegionSource.BusinessRegistration, new Facts(this, 0).Add("resident_enterprise", true).Add("legal_person", true).All));
        _records.Add(new RegionRecord(0, day, RegionSource.Declaration, Declared()));
    }

    /// <summary>Rights in two takes; what experts said of some.</summary>
    private void AddPoints()
    {
        var last = Latest(new DateOnly(_asOf.Year - 1, 12, 31), _firm.RegisteredOn);
        if (_firm.Career is not null && _firm.RegisteredOn.Year < 2022 && last.Year > 2022)
        {
            _records.Add(new RegionRecord(0, new DateOnly(2022, 12, 31), RegionSource.Patents, Rights(2022)));
        }

        _records.Add(new RegionRecord(0, last, RegionSource.Patents, Rights(last.Year)));
        if (_firm.IsHolder && _firm.Chance("judged").Chance(180))
        {
            _records.Add(new RegionRecord(0, last, RegionSource.Bureau, Judged()));
        }
    }

    private IReadOnlyList<KeyValuePair<string, FactValue>> Rights(int year)
    {
        var lacks = _aims.Of(year);
        var has = lacks is { } some ? !some.HasFlag(Lacks.Rights) : _firm.Chance("rights").Chance(450);
        var age = Math.Max(1, year - _firm.RegisteredOn.Year);
        var first = has && _firm.Chance("class one").Chance(lacks is null ? 120 : 520) ? _firm.Chance("class one").MostlyLow(1, 3 + age) : 0;
        var second = has ? _firm.Chance("class two").MostlyLow(1, 8 + (3 * age)) : 0;
        return new Facts(this, 0)
            .Add("ip_class_1", first)
            .Add("ip_class_2", second)
            .Add("ip_self_developed", first + second > 0 && _firm.Chance("self").Chance(820))
            .Add("own_core_ip", first > 0).All;
    }

    private IReadOnlyList<KeyValuePair<string, FactValue>> Declared()
    {
        var facts = new Facts(this, 0).Add("prohibited_product", _firm.Chance("prohibited").Chance(4)).Add("rd_body", RegionInstitutions.From(_firm, _aims) <= _asOf);
        if (_firm.Career is null)
        {
            return facts.All;
        }

        facts.Add("accounts_sound", _firm.Chance("accounts").Chance(_firm.IsHolder ? 985 : 880))
            .Add("levied_on_books", _firm.Chance("levied").Chance(_firm.IsHolder ? 990 : 900))
            .Add("senior_tech_personnel", _firm.Chance("senior").MostlyLow(0, _firm.IsHolder ? 8 : 3));
        if (_titles.Any(title => title.Kind is "innovative-sme" or "srdi-sme") || _firm.IsHolder)
        {
            AddProducts(facts);
        }

        return facts.All;
    }

    private void AddProducts(Facts facts)
    {
        var giant = _titles.Any(title => title.Kind == "little-giant");
        facts.Add("strategic_emerging", _firm.Industry.Research >= 90 || _firm.Chance("strategic").Chance(300))
            .Add("digital_level", _firm.Chance("digital").Between(giant ? 3 : 1, 4))
            .Add("quality_items", _firm.Chance("quality").Between(giant ? 2 : 0, 4))
            .Add("provincial_rd_body", giant || _firm.Chance("provincial").Chance(60))
            .Add("rd_body_level", giant ? 3 : _firm.Chance("level").MostlyLow(0, 3))
            .Add("product_ip_class_1", _firm.Chance("product one").MostlyLow(giant ? 2 : 0, 6))
            .Add("product_ip_class_1_self", _firm.Chance("product one").MostlyLow(giant ? 2 : 0, 5))
            .Add("product_ip_class_1_used", _firm.Chance("product one").MostlyLow(giant ? 2 : 0, 4))
            .Add("product_ip_class_2", _firm.Chance("product two").MostlyLow(1, 20))
            .Add("information_system", _firm.Chance("system").Chance(860))
            .Add("own_brand", _firm.Chance("brand").Chance(700));
    }

    private IReadOnlyList<KeyValuePair<string, FactValue>> Judged() => new Facts(this, 0)
        .Add("judged_ip_core", true)
        .Add("judged_field", true).All;

    private static DateOnly Latest(DateOnly one, DateOnly other) => one > other ? one : other;

    /// <summary>Facts of one record, without those that nobody gave.</summary>
    private sealed class Facts(RegionFacts of, int year)
    {
        private const int HolderMissing = 6;
        private readonly List<KeyValuePair<string, FactValue>> _all = [];

        public IReadOnlyList<KeyValuePair<string, FactValue>> All => _all;

        public Facts Add(string fact, long value) => Add(fact, FactValue.Of(value));

        public Facts Add(string fact, bool value) => Add(fact, FactValue.Of(value));

        private Facts Add(string fact, FactValue value)
        {
            if (!of._firm.Chance(fact, year).Of("missing").Chance(of._firm.IsHolder ? HolderMissing : of._gaps / 2))
            {
                _all.Add(new(fact, value));
            }

            return this;
        }
    }
}
