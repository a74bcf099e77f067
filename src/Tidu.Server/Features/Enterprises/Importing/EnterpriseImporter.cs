using Tidu.Server.Data;
using Tidu.Server.Documents.Reading;
using Tidu.Server.Features.Enterprises.Duplicates;
using Tidu.Server.Features.Imports;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>Imports the lists that bureaus have: enterprises, their certificates, their yearly figures, in any combination of columns.</summary>
internal sealed class EnterpriseImporter(TiduDb db, ScopeSource scopes, RegistryWords words, RegistryChanges changes) : IImporter
{
    private const int AtOnce = 4_000;
    private const int Samples = 3;

    public ImportKind Kind => ImportKind.Enterprises;

    public string Policy => Policies.EditEnterprises;

    public async Task CheckAsync(ImportFile file, ImportOptions options, CheckLog log, CancellationToken cancel)
    {
        var scope = await scopes.OpenAsync(cancel);
        var defaults = LineDefaults.Of(options, file, scope, words.Packs);
        using var opened = SheetFile.Open(file.Path, file.FileName);
        TemplateMark.Require(opened, Columns.Kind, EnterpriseTemplate.Version);
        var remarks = new LineRemarks(opened, log);
        var reading = new LineReading(opened, words, new CellValues(words.Packs), defaults, remarks, scope, new UnitNames(scope, defaults.UnitId));
        var tables = Tables(reading, log);
        using var kept = new KeptLines(file.Folder);
        ICheckLines check = defaults.Newcomers is null ? new CheckLines(db, reading, log, kept) : new CheckNewcomers(db, reading, log, kept);
        foreach (var (sheet, columns) in tables)
        {
            var before = log.RowsRead;
            foreach (var chunk in new ReadLines(reading, sheet, columns).Lines(() => log.Skip()).Chunk(AtOnce))
            {
                cancel.ThrowIfCancellationRequested();
                await check.CheckAsync(chunk, cancel);
            }

            log.Sheet(opened.Sheets[sheet].Name, log.RowsRead - before, true);
        }

        if (log is { RowsRead: 0, RowsSkipped: 0 })
        {
            HeaderDoubts.RefuseEmpty(log);
        }
    }

    public async Task<int> WriteAsync(ImportFile file, ImportOptions options, ImportWrite write, CancellationToken cancel)
    {
        await db.TakeTurnAsync(RegistryChanges.Stamp, cancel);
        var scope = await scopes.OpenAsync(cancel);
        var defaults = LineDefaults.Of(options, file, scope, words.Packs);
        var lines = KeptLines.Read(file.Folder, words.Facts);
        if (defaults.Newcomers is not null)
        {
            return await new WriteNewcomers(db, scope, defaults, file, write).WriteAsync(lines, cancel);
        }

        var writing = new WriteLines(db, words, defaults, file, write);
        var written = await writing.WriteAsync(lines, cancel);
        if (written > 0)
        {
            await new SuggestDuplicates(db, scope.Tree).RunAsync(writing.Named, writing.BatchId, cancel);
            await WriteNewcomers.MarkKnownAsync(db, writing.Added, cancel);
            await changes.SayAsync(db, writing.Change, cancel);
        }

        return written;
    }

    public async Task<ImportTemplate> TemplateAsync(TemplateRequest request, CancellationToken cancel) =>
        await new EnterpriseTemplate(db, await scopes.OpenAsync(cancel), words).CreateAsync(request.Variant, cancel);

    /// <summary>The sheets that are lists of enterprises, with what each column was taken for.</summary>
    private static List<(int Sheet, SheetColumns Columns)> Tables(LineReading reading, CheckLog log)
    {
        var (find, tables) = (new FindColumns(reading.Words, reading.Defaults), new List<(int, SheetColumns)>());
        for (var sheet = 0; sheet < reading.File.Sheets.Count; sheet++)
        {
            var name = reading.File.Sheets[sheet].Name;
            if (ReturnedWorkbook.IsOwnSheet(name))
            {
                continue;
            }

            var notes = new List<(HeaderColumn Column, string Text)>();
            if (find.Of(reading.File, sheet, (column, text) => notes.Add((column, text))) is not { } columns)
            {
                log.Sheet(name, 0, false);
                continue;
            }

            HeaderDoubts.RefuseTwice(name, columns.Header);
            reading.Remarks.Know(sheet, columns.Header);
            notes.ForEach(note => reading.Remarks.NoteColumn(sheet, columns.Header, note.Column, note.Text));
            log.HeaderRows[sheet] = columns.Header.LastRow;
            Describe(reading.File, sheet, columns, log);
            tables.Add((sheet, columns));
        }

        return tables.Count > 0 ? tables : throw new ImportRefusedException("enterprise-header-missing");
    }

    private static void Describe(SheetFile file, int sheet, SheetColumns columns, CheckLog log)
    {
        var samples = file.ReadRows(sheet).SkipWhile(row => row.Number <= columns.Header.LastRow).Take(Samples).ToList();
        foreach (var column in columns.Header.Columns.Where(column => !ReturnedWorkbook.IsOwnColumn(column.Text)))
        {
            log.Column(column.Text, MeaningOf(column, columns), [.. samples.Select(row => row[column.Number].Shown)]);
        }
    }

    private static string? MeaningOf(HeaderColumn column, SheetColumns columns)
    {
        if (columns.Facts.FirstOrDefault(each => each.Column == column.Number) is { } fact)
        {
            return fact.Fact.Label + (fact.Year is { } year ? Texts.Of("enterprise-import.of-year", ("year", year)) : string.Empty);
        }

        var title = columns.Titles.FirstOrDefault(each => each.Fields.Values.Contains(column.Number));
        var field = title?.Fields.First(pair => pair.Value == column.Number).Key ?? columns.Fields.FirstOrDefault(pair => pair.Value == column.Number).Key;
        return field is null ? null : title?.Kind.ShortName + Texts.Of($"enterprise-field.{field}");
    }
}
