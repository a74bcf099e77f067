using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Server.Documents;
using Tidu.Server.Features.Imports;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Organizations;

/// <summary>Imports units: new ones below a unit of the caller's, known ones brought up to date. Parents may stand below their children in the file.</summary>
internal sealed class UnitImporter(UnitWrites writes, ImportWords words) : IImporter
{
    private const string Kept = "units.json";
    private const int MostRows = 5000;

    public ImportKind Kind => ImportKind.Units;

    public string Policy => Policies.EditUnits;

    public async Task CheckAsync(ImportFile file, ImportOptions options, CheckLog log, CancellationToken cancel)
    {
        var scope = await writes.OpenAsync(cancel);
        var parent = ParentOf(scope, options.Parent);
        using var list = ListFile.Open(file, words.Packs, "units", ["name"], log);
        var rows = list.Tables.SelectMany(table => list.Rows(table.Sheet, table.Header)).ToList();
        if (rows.Count > MostRows)
        {
            throw new ImportRefusedException("import-too-many-rows", ("most", MostRows));
        }

        log.Read(rows.Count);
        var placed = new PlaceUnits(scope, parent).Place([.. rows.Select(row => UnitLine.Read(row))]);
        foreach (var line in placed)
        {
            log.Decide(line.Act, false, false, () => new PreviewRow(line.Row.SheetName, line.Row.Number, line.Row.Shown, line.Act, null, line.Facts.Name));
        }

        var written = placed.Where(line => line.Act is RowAct.Add or RowAct.Change).ToList();
        var versions = await VersionsAsync(written.Select(line => line.UnitId), cancel);
        var kept = written.Select(line => new KeptUnit(line.Row.Number, line.UnitId, line.Facts, versions.GetValueOrDefault(line.UnitId))).ToList();
        await File.WriteAllTextAsync(Path.Combine(file.Folder, Kept), JsonSerializer.Serialize(kept), cancel);
    }

    public async Task<int> WriteAsync(ImportFile file, ImportOptions options, ImportWrite write, CancellationToken cancel)
    {
        var kept = JsonSerializer.Deserialize<List<KeptUnit>>(await File.ReadAllTextAsync(Path.Combine(file.Folder, Kept), cancel))!;
        await writes.Db.TakeTurnAsync("units", cancel);
        var scope = await writes.OpenAsync(cancel);
        RequireUnchanged(scope.Tree, kept, await VersionsAsync(kept.Select(unit => unit.UnitId), cancel));
        foreach (var unit in kept)
        {
            if (unit.IsNew)
            {
                writes.Db.Add(UnitRows.New(unit.UnitId, unit.Facts));
                continue;
            }

            var row = await writes.RowAsync(unit.UnitId, cancel);
            UnitRows.Write(row, unit.Facts);
            writes.MarkEdited(row);
        }

        if (kept.Count > 0)
        {
            writes.Audit.Add("import-units", "unit", options.Parent, after: kept.Select(unit => new { unit.UnitId, unit.Facts.Name, unit.IsNew }));
            await writes.SaveAsync(cancel);
        }

        return kept.Count;
    }

    public async Task<ImportTemplate> TemplateAsync(TemplateRequest request, CancellationToken cancel)
    {
        var scope = await writes.OpenAsync(cancel);
        var known = scope.UnitIds.SelectMany(own => scope.Tree.DescendantsOf(own, scope.Today)).DistinctBy(unit => unit.Id);
        var columns = words.Packs.Imports.Columns("units").Where(column => UnitLine.Fields.Contains(column.Field)).OrderBy(column => UnitLine.Fields.IndexOf(column.Field)).ToList();
        var rows = known.Select(unit => (IReadOnlyList<SheetCell>)[.. columns.Select(column => SheetCell.Of(UnitLine.TextOf(scope.Tree, unit, column.Field, scope.Today), CellStyle.Text))]);
        var sheet = new Sheet(
            Texts.Of("template.units"),
            [.. columns.Select(_ => 18.0)],
            [[.. columns.Select(column => SheetCell.Of(column.Name, CellStyle.Header))], .. rows],
            [],
            (1, 1),
            1,
            1,
            true,
            null);
        return new ImportTemplate(WorkbookWriter.Write(new Workbook(Texts.Of("template.units"), "", [sheet])), Texts.Of("template.units") + ".xlsx");
    }

    private static string? ParentOf(Scope scope, string? asked)
    {
        var parent = asked ?? (scope.UnitIds.Count > 0 ? scope.UnitIds[0] : null);
        return parent is null || scope.Contains(parent, scope.Today) ? parent : throw new ImportRefusedException("unit-not-found", ("id", parent));
    }

    /// <summary>Units made, changed or closed since the check: then nothing is written and the file is checked anew.</summary>
    private static void RequireUnchanged(OrganizationTree tree, List<KeptUnit> kept, Dictionary<string, int> versions)
    {
        var own = kept.Select(unit => unit.UnitId).ToHashSet();
        ImportConflictException.ThrowIfAny([.. kept
            .Where(unit => versions.GetValueOrDefault(unit.UnitId) != unit.Version
                || (unit.IsNew && (UnitRules.OfNames(tree, unit.Facts, unit.Facts.ParentId, null) ?? ParentProblem(tree, unit.Facts, own)) is not null))
            .Select(unit => new ImportConflict(unit.Row, Texts.Of("import-remark.unit-changed", ("unit", unit.Facts.Name))))]);
    }

    private static UnitProblem? ParentProblem(OrganizationTree tree, NewUnit unit, HashSet<string> own) =>
        unit.ParentId is { } parent && !own.Contains(parent) ? UnitRules.OfParent(tree, parent, null, unit.From, unit.To) : null;

    private async Task<Dictionary<string, int>> VersionsAsync(IEnumerable<string> unitIds, CancellationToken cancel)
    {
        var ids = unitIds.ToList();
        return await writes.Db.Set<OrganizationUnit>().Where(unit => ids.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Version, cancel);
    }

    /// <summary>What writing needs of a good row.</summary>
    /// <param name="Version">The unit's when the file was checked; 0 for a new one.</param>
    private sealed record KeptUnit(int Row, string UnitId, NewUnit Facts, int Version)
    {
        [JsonIgnore]
        public bool IsNew => Version == 0;
    }
}

/// <summary>A row of a file of units on its way into the tree.</summary>
internal sealed class UnitLine(ListRow row, NewUnit facts, string? parentName)
{
    /// <summary>The template's columns in order.</summary>
    public static readonly List<string> Fields = ["name", "parent", "kind", "short-name", "aliases", "from", "to", "id", "order", "note"];

    private static readonly UnitKind[] Kinds = Enum.GetValues<UnitKind>();

    public ListRow Row => row;

    public NewUnit Facts { get; set; } = facts;

    public string? ParentName => parentName;

    public string UnitId { get; set; } = "";

    public RowAct Act { get; set; } = RowAct.Bad;

    public static UnitLine Read(ListRow row)
    {
        var kind = KindOf(row);
        var order = row.Text("order") is { } text ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)-1 : null;
        if (order < 0)
        {
            row.Error("order", Texts.Of("import-remark.unit-order", ("value", row.Text("order"))));
        }

        var code = row.Text("id");
        var facts = UnitRules.Clean(new NewUnit
        {
            Name = row.Text("name") ?? "",
            ShortName = row.Text("short-name"),
            Kind = kind ?? UnitKind.Department,
            Aliases = row.Many("aliases"),
            Order = order,
            From = row.Day("from"),
            To = row.Day("to"),
            Note = row.Text("note"),
            Code = code is not null && code.All(char.IsAsciiDigit) ? code : null,
        });
        return new UnitLine(row, facts, UnitRules.Trimmed(row.Text("parent")));
    }

    /// <summary>A known unit's cell of the template.</summary>
    public static string? TextOf(OrganizationTree tree, UnitDefinition unit, string field, DateOnly on) => field switch
    {
        "name" => unit.Name,
        "parent" => unit.ParentOn(on) is { } parent ? tree.Find(parent)?.Name : null,
        "kind" => Texts.Of($"unit-kind.{KindCode(unit.Kind)}").Split(Texts.Of("list-comma"))[0],
        "short-name" => unit.ShortName == unit.Name ? null : unit.ShortName,
        "aliases" => string.Join(Texts.Of("list-comma"), unit.Aliases),
        "from" => unit.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "to" => unit.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "id" => unit.Id.All(char.IsAsciiDigit) ? unit.Id : null,
        "order" => unit.Order?.ToString(CultureInfo.InvariantCulture),
        _ => unit.Note,
    };

    /// <summary>A kind by its word; where none is given, by the name's end (街道, 镇 …).</summary>
    private static UnitKind? KindOf(ListRow row)
    {
        var word = row.Text("kind");
        foreach (var kind in Kinds)
        {
            var words = Texts.Of($"unit-kind.{KindCode(kind)}").Split(Texts.Of("list-comma"));
            if (word is not null ? words.Contains(word) : words.Any(end => row.Text("name")?.EndsWith(end, StringComparison.Ordinal) == true))
            {
                return kind;
            }
        }

        if (word is not null)
        {
            row.Error("kind", Texts.Of("import-remark.unit-kind", ("value", word)));
        }

        return null;
    }

    private static string KindCode(UnitKind kind) => PackCodes.Of(kind);
}
