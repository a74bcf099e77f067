using Tidu.Engine.Packs;
using Tidu.Engine.Targets;
using Tidu.Server.Features.Organizations;
using Pack = Tidu.Engine.Packs;

namespace Tidu.Server.Features.Plans;

/// <summary>Turns a document into a pack and says everything that stands against it, each with its field.</summary>
internal sealed class ReadDocument
{
    private readonly PlanDocument _document;
    private readonly PackSet _packs;
    private readonly DocumentFigures _figures;
    private readonly List<DocumentProblem> _problems = [];
    private readonly OrganizationTree _tree;

    private ReadDocument(PlanDocument document, PackSet packs)
    {
        _document = document;
        _packs = packs;
        _figures = new DocumentFigures(packs, _problems);
        _tree = new OrganizationTree(packs.Divisions.SelectMany(pack => pack.Units), packs.Divisions.SelectMany(pack => pack.Changes));
    }

    /// <summary>The pack, and what is wrong with it. With problems the pack is for looking at only.</summary>
    /// <param name="document">As sent.</param>
    /// <param name="planId">The plan's id.</param>
    /// <param name="current">The plan so far, whose boxes of the past and claims stay; null for a new one.</param>
    /// <param name="packs">Dictionary, units, measure units, other plans.</param>
    public static (Pack.PlanPack Pack, IReadOnlyList<DocumentProblem> Problems) Read(PlanDocument document, string planId, Pack.PlanPack? current, PackSet packs)
    {
        var reader = new ReadDocument(document, packs);
        var pack = reader.Build(planId, current);
        if (reader._problems.Count == 0)
        {
            reader.ReadBack(pack);
        }

        return (pack, reader._problems);
    }

    private Pack.PlanPack Build(string planId, Pack.PlanPack? current)
    {
        CheckHead();
        return new Pack.PlanPack
        {
            File = $"{planId}.yaml",
            Id = planId,
            Version = (current?.Version ?? 0) + 1,
            Title = _document.Title.Trim(),
            ShortTitle = Optional(_document.ShortTitle) ?? _document.Title.Trim(),
            Number = Optional(_document.Number),
            Issuer = _document.Issuer.Trim(),
            Issued = _document.Issued,
            From = _document.From,
            To = _document.To,
            BaseDate = _document.BaseDate,
            Level = _packs.FindUnit(_document.UnitId)?.Kind == UnitKind.City ? Pack.PlanLevel.City : Pack.PlanLevel.District,
            UnitId = _document.UnitId,
            Follows = Optional(_document.Follows),
            BandScale = current?.BandScale,
            LeadUnitsPrinted = _document.Tasks.Any(task => task.Lead.Count > 0) || (current?.LeadUnitsPrinted ?? _document.Tasks.Count == 0),
            TaskUnitsPrinted = _document.Tasks.Any(task => task.Responsible.Count > 0) || (current?.TaskUnitsPrinted ?? _document.Tasks.Count == 0),
            Tables = [.. _document.Tables.Select(Table)],
            Panels = [.. _document.Panels.Select(Panel)],
            Baselines = [.. _document.Baselines.Select(Baseline)],
            Targets = [.. _document.Targets.Select(Target)],
            Addends = [.. _document.Addends.Select((each, i) => new PlanAddends(Indicator(each.Indicator, $"addends[{i}].indicator"), [.. each.Units.Select((unit, at) => Counted(unit, $"addends[{i}].units[{at}]"))], Clause(each.Clause, $"addends[{i}].clause")))],
            Tasks = [.. _document.Tasks.Select(Task)],
            Mechanisms = [.. _document.Mechanisms.Select((each, i) => new Pack.PlanMechanism(each.Kind, Required(each.Label, $"mechanisms[{i}].label"), each.Every, Units(each.Units, $"mechanisms[{i}].units"), Clause(each.Clause, $"mechanisms[{i}].clause")))],
            History = current?.History ?? [],
            Claims = _document.Claims is { } claims ? [.. claims.Select(Claim)] : current?.Claims ?? [],
        };
    }

    private void CheckHead()
    {
        Required(_document.Title, "title");
        Required(_document.Issuer, "issuer");
        CheckLength(_document.Title, "title", 200);
        CheckLength(_document.ShortTitle, "shortTitle", 100);
        CheckLength(_document.Issuer, "issuer", 200);
        if (_document.From > _document.To)
        {
            Report("to", "plan-dates-out-of-order", ("from", _document.From), ("to", _document.To));
        }

        if (_document.Issued > _document.To)
        {
            Report("issued", "plan-issued-after-end", ("issued", _document.Issued), ("to", _document.To));
        }

        if (_document.BaseDate > _document.From)
        {
            Report("baseDate", "plan-base-after-start", ("base", _document.BaseDate), ("from", _document.From));
        }

        if (_packs.FindUnit(_document.UnitId) is not { } unit || !unit.IsValidOn(_document.Issued))
        {
            Report("unitId", "plan-unit-unknown", ("unit", _document.UnitId), ("on", _document.Issued));
        }

        if (Optional(_document.Follows) is { } above && _packs.FindPlan(above) is null)
        {
            Report("follows", "plan-above-unknown", ("plan", above));
        }
    }

    private Pack.PlanTable Table(DocumentTable table, int position)
    {
        var where = $"tables[{position}]";
        var unit = MeasureUnit(table.MeasureUnit, table.Indicator, $"{where}.measureUnit");
        if (table.Years.Count == 0 || table.Years.Zip(table.Years.Skip(1)).Any(pair => pair.First >= pair.Second))
        {
            Report($"{where}.years", "table-years-wrong");
        }

        if (table.Rows.Count == 0)
        {
            Report($"{where}.rows", "table-empty", ("table", table.Title));
        }

        var repeated = table.Rows.Select((row, i) => (Unit: Counted(row.Unit, $"{where}.rows[{i}].unit"), i)).ToList();
        foreach (var (printed, i) in repeated.Where(row => repeated.Any(before => before.i < row.i && before.Unit.UnitId == row.Unit.UnitId)))
        {
            Report($"{where}.rows[{i}].unit", "table-unit-twice", ("unit", printed.Printed));
        }

        return new Pack.PlanTable
        {
            Id = Optional(table.TableId) ?? $"annex-{position + 1}",
            Clause = Clause(table.Clause, $"{where}.clause"),
            Title = Required(table.Title, $"{where}.title"),
            Indicator = Indicator(table.Indicator, $"{where}.indicator"),
            MeasureUnit = unit?.Name ?? table.MeasureUnit,
            Comparator = PackCodes.Parse<Comparator>(table.Comparator) ?? Comparator.AtLeast,
            UnitHeading = Required(table.UnitHeading, $"{where}.unitHeading"),
            BaselineYear = table.BaselineYear,
            Years = table.Years,
            Trajectory = table.Trajectory,
            Rows = [.. table.Rows.Select((row, i) => new TableRow(Optional(row.Number), repeated[i].Unit, row.TargetOnly, _figures.Cells(row.Values, unit, table.Years.Count, $"{where}.rows[{i}].values")))],
            Total = table.Total is { } total ? new TableTotal(Required(total.Label, $"{where}.total.label"), _figures.Cells(total.Values, unit, table.Years.Count, $"{where}.total.values")) : null,
        };
    }

    private PlanPanel Panel(DocumentPanel panel, int position)
    {
        var where = $"panels[{position}]";
        return new PlanPanel
        {
            Id = Optional(panel.TableId) ?? $"panel-{position + 1}",
            Clause = Clause(panel.Clause, $"{where}.clause"),
            Title = Required(panel.Title, $"{where}.title"),
            UnitId = CountedOrOwn(panel.Unit, $"{where}.unit"),
            BaselineYear = panel.BaselineYear,
            Year = panel.Year,
            Rows = [.. panel.Rows.Select((row, i) => PanelRow(row, $"{where}.rows[{i}]"))],
        };
    }

    private PanelRow PanelRow(DocumentPanelRow row, string where)
    {
        var unit = MeasureUnit(row.MeasureUnit, row.Indicator, $"{where}.measureUnit");
        return new PanelRow
        {
            Number = Optional(row.Number),
            Indicator = Indicator(row.Indicator, $"{where}.indicator"),
            PartOf = Optional(row.PartOf),
            Baseline = Optional(row.Baseline) is { } baseline ? _figures.Cell(baseline, unit, $"{where}.baseline") : null,
            Target = _figures.Stated(row.Value, unit, row.Printed, row.Kind, $"{where}.value"),
            Comparator = ComparatorOf(row.Comparator, row.Kind),
            Kind = row.Kind,
            Nature = row.Nature,
            Effort = row.Effort,
            Scope = Optional(row.Scope),
        };
    }

    private PlanBaseline Baseline(DocumentBaseline baseline, int position)
    {
        var where = $"baselines[{position}]";
        var unit = MeasureUnit(baseline.MeasureUnit, baseline.Indicator, $"{where}.measureUnit");
        var value = _figures.Stated(baseline.Value, unit, baseline.Printed, TargetKind.Level, $"{where}.value");
        return new PlanBaseline(Indicator(baseline.Indicator, $"{where}.indicator"), baseline.On, value, OwnUnit(baseline.Unit, $"{where}.unit"), Clause(baseline.Clause, $"{where}.clause"));
    }

    private PlanTarget Target(DocumentTarget target, int position)
    {
        var where = $"targets[{position}]";
        var unit = MeasureUnit(target.MeasureUnit, target.Indicator, $"{where}.measureUnit");
        if (Optional(target.Task) is { } number && _document.Tasks.All(task => task.Number.Trim() != number))
        {
            Report($"{where}.task", "target-task-unknown", ("task", number));
        }

        return new PlanTarget
        {
            Indicator = Indicator(target.Indicator, $"{where}.indicator"),
            Year = target.Year,
            FirstYear = target.FirstYear,
            Value = _figures.Stated(target.Value, unit, target.Printed, target.Kind, $"{where}.value"),
            Comparator = ComparatorOf(target.Comparator, target.Kind),
            Kind = target.Kind,
            UnitId = CountedOrOwn(target.Unit, $"{where}.unit"),
            Nature = target.Nature,
            Effort = target.Effort,
            Task = Optional(target.Task),
            PartOf = Optional(target.PartOf),
            Scope = Optional(target.Scope),
            Clause = Clause(target.Clause, $"{where}.clause"),
        };
    }

    private Pack.PlanTask Task(DocumentTask task, int position)
    {
        var where = $"tasks[{position}]";
        return new Pack.PlanTask
        {
            Number = Required(task.Number, $"{where}.number"),
            Title = Optional(task.Title),
            Section = Optional(task.Section),
            Clause = Clause(task.Clause, $"{where}.clause"),
            Kind = task.Kind,
            Lead = Units(task.Lead, $"{where}.lead"),
            Responsible = Units(task.Responsible, $"{where}.responsible"),
            Due = task.Due,
            DuePrinted = Optional(task.DuePrinted),
        };
    }

    private PlanClaim Claim(DocumentClaim claim, int position)
    {
        var where = $"claims[{position}]";
        var (printed, clause) = (Required(claim.Printed, $"{where}.printed"), Clause(claim.Clause, $"{where}.clause"));
        var amount = _figures.Number(claim.Amount, $"{where}.amount");
        if (amount is null && claim is not { Claim: "change", As: ChangeMeasure.FromNothing })
        {
            Report($"{where}.amount", "document-figure-needed");
        }

        if (claim.Claim == "count")
        {
            return new CountClaim(claim.What ?? CountedThing.Tasks, (int)Math.Clamp(amount ?? 0, 0, 10_000), printed, clause);
        }

        var (from, to) = (claim.FromYear ?? _document.BaseDate.Year, claim.Year ?? _document.To.Year);
        if (from >= to)
        {
            Report($"{where}.year", "claim-years-wrong", ("from", from), ("to", to));
        }

        var (indicator, unit) = (Indicator(claim.Indicator ?? "", $"{where}.indicator"), CountedOrOwn(claim.Unit, $"{where}.unit"));
        var measure = Optional(claim.MeasureUnit) is { } name ? MeasureUnit(name, indicator, $"{where}.measureUnit")?.Name : null;
        return claim.Claim == "doubling"
            ? new DoublingClaim(indicator, unit, from, to, amount ?? 1, printed, clause)
            : new ChangeClaim(indicator, unit, from, to, new PrintedChange(printed, amount, claim.As ?? ChangeMeasure.Percent), measure, clause);
    }

    /// <summary>The last net: what is stored can be exported and read.</summary>
    private void ReadBack(Pack.PlanPack pack)
    {
        var others = new PackSet(
            [.. _packs.Plans.Where(plan => plan.Id != pack.Id)], _packs.IndicatorPacks, _packs.Divisions, measureUnits: _packs.MeasureUnits, comparators: _packs.Comparators, bandScales: _packs.BandScales);
        foreach (var problem in PackReader.Read([PackFile.FromText(pack.File, PackWriter.Write(PlanNames.Readable(pack, others)))], others).Problems)
        {
            Report("", "plan-not-readable", ("message", problem.Message));
        }
    }

    private PrintedUnit Unit(DocumentUnit unit, string where)
    {
        var printed = unit.Printed.Trim();
        var found = Optional(unit.UnitId) is { } id && _packs.FindUnit(id) is { } known && known.IsValidOn(_document.Issued)
            ? (Unit: known, MatchedBy: UnitMatch.Id)
            : _packs.Resolver.ResolvePrinted(printed, _document.Issued, jurisdiction: _document.UnitId);
        if (found.Unit is null)
        {
            Report(where, "document-unit-unknown", ("unit", printed), ("on", _document.Issued));
        }

        return new PrintedUnit(printed.Length > 0 ? printed : found.Unit?.Name ?? "", found.Unit?.Id ?? printed, found.MatchedBy);
    }

    /// <summary>A unit whose values the plan's readers see: never one outside the plan's own unit, else a plan would open any unit's data.</summary>
    private PrintedUnit Counted(DocumentUnit unit, string where)
    {
        var read = Unit(unit, where);
        if (_packs.FindUnit(read.UnitId) is not null && !IsOfPlan(read.UnitId))
        {
            Report(where, "document-unit-outside", ("unit", read.Printed), ("plan", _packs.FindUnit(_document.UnitId)?.Name));
        }

        return read;
    }

    private bool IsOfPlan(string unitId)
    {
        var members = _tree.MembersOf(unitId, _document.Issued);
        return _tree.IsWithin(unitId, _document.UnitId, _document.Issued)
            || (members.Count > 0 && members.All(member => _tree.IsWithin(member.Id, _document.UnitId, _document.Issued)));
    }

    private string CountedOrOwn(DocumentUnit? unit, string where) => unit is null ? _document.UnitId : Counted(unit, where).UnitId;

    private List<PrintedUnit> Units(IReadOnlyList<DocumentUnit> units, string where) => [.. units.Select((unit, i) => Unit(unit, $"{where}[{i}]"))];

    private string OwnUnit(DocumentUnit? unit, string where) => unit is null ? _document.UnitId : Unit(unit, where).UnitId;

    private string Indicator(string code, string where)
    {
        if (_packs.FindIndicator(code) is null)
        {
            Report(where, "document-indicator-unknown", ("indicator", code));
        }

        return code;
    }

    private MeasureUnit? MeasureUnit(string name, string indicator, string where)
    {
        var unit = _packs.FindMeasureUnit(name);
        if (unit is null)
        {
            Report(where, "measure-unit-unknown", ("unit", name));
        }
        else if (_packs.FindIndicator(indicator) is { } definition && definition.BaseUnit != unit.Base)
        {
            Report(where, "measure-unit-of-other-base", ("unit", name), ("base", definition.MeasureUnit));
        }

        return unit;
    }

    private static Comparator? ComparatorOf(string? code, TargetKind kind) =>
        (code is null ? null : PackCodes.Parse<Comparator>(code)) ?? (kind is TargetKind.Relative or TargetKind.Rank or TargetKind.Cohort ? null : Comparator.AtLeast);

    private string Required(string text, string where)
    {
        if (Optional(text) is null)
        {
            Report(where, "document-text-needed");
        }

        return text.Trim();
    }

    private string Clause(string text, string where) => Required(text, where);

    private void CheckLength(string? text, string where, int most)
    {
        if (text?.Length > most)
        {
            Report(where, "document-text-too-long", ("most", most));
        }
    }

    private void Report(string where, string code, params (string Name, object? Value)[] parameters) => _problems.Add(DocumentProblem.Of(where, code, parameters));

    private static string? Optional(string? text) => text?.Trim() is { Length: > 0 } left ? left : null;
}
