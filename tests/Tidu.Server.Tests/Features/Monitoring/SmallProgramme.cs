using Tidu.Engine.Indicators;
using Tidu.Engine.Packs;
using Tidu.Engine.Targets;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Monitoring;
using Tidu.Server.Features.Observations;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using PlanLevel = Tidu.Server.Features.Plans.PlanLevel;
using PlanTable = Tidu.Server.Features.Plans.PlanTable;

namespace Tidu.Server.Tests.Features.Monitoring;

/// <summary>A plan of one county with two towns, made of what a test adds: no database, no packs.</summary>
internal sealed class SmallProgramme
{
    public const string County = "500";
    public const string East = "东镇";
    public const string West = "西镇";
    public const string Code = "firms";

    private readonly List<Observation> _observations = [];
    private int _order;

    public SmallProgramme(IndicatorKind kind = IndicatorKind.Stock, TimeAggregation overTime = TimeAggregation.Last, Direction direction = Direction.Up)
    {
        Indicator = new Indicator { Code = Code, Name = "企业", Definition = "家数", MeasureUnit = "家", BaseUnit = "家", Kind = kind, OverTime = overTime, Direction = direction };
        Indicator.DisplayUnits = [new DisplayUnit("家", 1)];
    }

    public Indicator Indicator { get; }

    public ActionPlan Plan { get; } = new()
    {
        Id = "county-2023", Title = "某县计划", ShortTitle = "某县计划", UnitId = County, Issuer = "某县", BandScale = "default", PackHash = "",
        Level = PlanLevel.District, Issued = new DateOnly(2023, 3, 1), From = new DateOnly(2023, 1, 1), To = new DateOnly(2027, 12, 31), BaseDate = new DateOnly(2022, 12, 31),
    };

    public static DateOnly YearEnd(int year) => new(year, 12, 31);

    public SmallProgramme Target(int year, decimal? value, string unit = County, TargetKind kind = TargetKind.Level, TargetOrigin origin = TargetOrigin.Text, string? scope = null, int? firstYear = null)
    {
        Plan.Targets.Add(new Target
        {
            Key = $"{unit}/{year}/{kind}/{origin}/{_order}", PlanId = Plan.Id, IndicatorCode = Code, UnitId = unit, Year = year, FirstYear = firstYear, Kind = kind, Comparator = Comparator.AtLeast,
            Value = value, PackValue = value, Printed = $"{value}", PrintedMeasureUnit = "家", Clause = "一", Scope = scope, Origin = origin, SortOrder = _order++,
        });
        return this;
    }

    public SmallProgramme Baseline(decimal value, string unit = County)
    {
        Plan.Baselines.Add(new Baseline { IndicatorCode = Code, UnitId = unit, On = Plan.BaseDate, Value = value, Printed = $"{value}", Clause = "一" });
        return this;
    }

    public SmallProgramme Addends(params string[] units)
    {
        Plan.Addends.AddRange(units.Select((unit, i) => new PlanAddend { IndicatorCode = Code, UnitId = unit, Printed = unit, SortOrder = i }));
        return this;
    }

    public SmallProgramme Table()
    {
        Plan.Tables.Add(new PlanTable { TableId = "annex", Title = "分解", Clause = "附件", Rows = TableRows.Units, IndicatorCode = Code, MeasureUnit = "家" });
        return this;
    }

    public SmallProgramme Actual(DateOnly on, decimal value, string unit = County, SourceKind source = SourceKind.Report, bool used = true)
    {
        _observations.Add(new Observation { Id = _observations.Count + 1, IndicatorCode = Code, UnitId = unit, Period = "x", PeriodEnd = on, Value = value, Source = source, SourceText = $"{source}", State = ObservationState.Final, Used = used });
        return this;
    }

    public Programmes Build()
    {
        UnitDefinition Unit(string id, UnitKind kind, string? parent, int order) =>
            new() { Id = id, Name = id, Kind = kind, ShortName = id, Order = order, Parents = parent is null ? [] : [new DatedUnit(parent, null, null)] };
        var units = new OrganizationTree([Unit(County, UnitKind.District, null, 1), Unit(East, UnitKind.Township, County, 2), Unit(West, UnitKind.Township, County, 3)], []);
        return new Programmes(units, [Indicator], [Plan], _observations, [], []);
    }

    /// <summary>Measures the county's row on a day.</summary>
    public RowMeasure Measure(DateOnly on, Target? own = null)
    {
        var programmes = Build();
        return RowMeasure.Of(programmes, Plan, Indicator, County, programmes.TotalOf(Plan, Code), on, null, BandScale.DefaultFromBase, own);
    }
}
