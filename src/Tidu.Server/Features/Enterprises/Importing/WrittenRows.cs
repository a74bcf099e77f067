using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Standards;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises.Facts;
using Tidu.Server.Features.Enterprises.Reading;
using Tidu.Server.Features.Imports;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>Rows of the tables that some lines make or change, gathered and then written table by table.</summary>
internal sealed class WrittenRows(int batchId, LineDefaults defaults, ImportWrite write, string fileName)
{
    private const int LongestText = 4000;
    private static readonly string[] OfTitle =
    [
        nameof(Qualification.Grade), nameof(Qualification.Number), nameof(Qualification.IssuedOn), nameof(Qualification.ValidFrom), nameof(Qualification.ValidTo), nameof(Qualification.EndedOn),
        nameof(Qualification.EndReason), nameof(Qualification.StandardVersion), nameof(Qualification.Authority), nameof(Qualification.SourceText), nameof(Qualification.BatchId),
    ];

    private readonly Dictionary<int, Enterprise> _enterprises = [];
    private readonly Dictionary<int, StoredEnterprise> _known = [];
    private readonly Dictionary<int, (string? Unit, string? Park)> _moves = [];
    private readonly List<FormerName> _names = [];
    private readonly List<Qualification> _titles = [];
    private readonly Dictionary<int, Qualification> _changedTitles = [];
    private readonly Dictionary<(int, int, DateOnly), (FactRecord Row, Dictionary<string, FactValue> Values)> _records = [];
    private readonly Dictionary<int, StoredFacts> _changedRecords = [];
    private readonly List<Veto> _vetoes = [];
    private readonly Dictionary<int, Veto> _changedVetoes = [];
    private readonly List<EnterpriseChange> _changes = [];

    /// <summary>New names by enterprise.</summary>
    public Dictionary<int, string> Renamed { get; } = [];

    public bool ChangesTitles => _titles.Count + _changedTitles.Count + _enterprises.Count > 0;

    public bool ChangesFacts => _records.Count + _changedRecords.Count + _vetoes.Count + _changedVetoes.Count > 0;

    /// <summary>Takes in what a line adds and replaces.</summary>
    public void Apply(StoredEnterprise one, EnterpriseLine line, CompareLine changes)
    {
        var reason = line.Reason ?? write.Reason ?? fileName;
        if (changes.FormerName is { } former)
        {
            _names.Add(new FormerName { EnterpriseId = one.Id, Name = former });
            one.FormerNames.Add(former);
            Touch(one);
        }

        var wasGoneFrom = one.Row.IsGone ? one.Row.StateFrom : null;
        foreach (var (field, before, after) in changes.Identity)
        {
            ApplyIdentity(one, field, before, after, reason);
        }

        if (changes.Identity.Any(each => each.Field == IdentityField.State) && line.Of(IdentityField.StateFrom) is null)
        {
            // A list without the day says it as of its own: what was true before stays true.
            one.Row.StateFrom = one.Row.IsGone && wasGoneFrom < defaults.AsOf ? wasGoneFrom : defaults.AsOf;
        }

        foreach (var (title, stored) in changes.Titles)
        {
            ApplyTitle(one, title, stored, reason);
        }

        foreach (var (fact, stored) in changes.Facts)
        {
            ApplyFact(one, fact, stored, reason);
        }

        foreach (var (veto, stored) in changes.Vetoes)
        {
            ApplyVeto(one, veto, stored, reason);
        }
    }

    /// <summary>Writes everything.</summary>
    /// <exception cref="ImportConflictException">A row was changed by somebody else.</exception>
    public async Task WriteAsync(TiduDb db, CancellationToken cancel)
    {
        foreach (var row in _enterprises.Values)
        {
            row.SearchText = SearchText.Of(row.CreditCode, row.Name, _known[row.Id].FormerNames);
        }

        await MoveAsync(db, cancel);
        await UpdateAsync(db, _enterprises.Values, IdentityField.Properties, cancel);
        await db.BulkInsertAsync(_names, cancel);
        await db.BulkInsertAsync(_titles, cancel);
        await UpdateAsync(db, _changedTitles.Values, OfTitle, cancel);
        await db.BulkInsertAsync(_records.Values.Select(pair => Filled(pair.Row, pair.Values)), cancel);
        await UpdateAsync(db, _changedRecords.Values.Select(record => Filled(record.Row, record.Values)).ToList(), [nameof(FactRecord.Values), nameof(FactRecord.SourceText), nameof(FactRecord.BatchId)], cancel);
        await db.BulkInsertAsync(_vetoes, cancel);
        await UpdateAsync(db, _changedVetoes.Values, [nameof(Veto.Found), nameof(Veto.Until), nameof(Veto.Basis), nameof(Veto.BatchId)], cancel);
        await db.BulkInsertAsync(_changes, cancel);
    }

    private static FactRecord Filled(FactRecord row, Dictionary<string, FactValue> values)
    {
        row.Values = FactValues.Write(values);
        return row;
    }

    private static async Task UpdateAsync<T>(TiduDb db, IReadOnlyCollection<T> rows, IReadOnlyList<string> properties, CancellationToken cancel)
        where T : class, IVersioned
    {
        if (rows.Count > 0 && await db.BulkUpdateAsync(rows, properties, cancel) != rows.Count)
        {
            throw new ImportConflictException([], rows.Count);
        }
    }

    /// <summary>One that was made just now has everything already.</summary>
    private void Touch(StoredEnterprise one)
    {
        if (one.Row.Id > 0)
        {
            _enterprises[one.Id] = one.Row;
            _known[one.Id] = one;
        }
    }

    private void ApplyIdentity(StoredEnterprise one, int field, string? before, string after, string reason)
    {
        var known = IdentityField.All[field];
        known.Write(one.Row, after);
        Touch(one);
        if (before is not null)
        {
            Change(one, known.Field, null, ContactMask.Of(known.Field, before)!, ContactMask.Of(known.Field, after)!, reason);
        }

        if (field == IdentityField.Name && before is not null)
        {
            _names.Add(new FormerName { EnterpriseId = one.Id, Name = before, To = defaults.AsOf.AddDays(-1) });
            one.FormerNames.Add(before);
            Renamed[one.Id] = after;
        }

        if (field is IdentityField.Unit or IdentityField.Park)
        {
            _moves[one.Id] = (one.Row.UnitId, one.Row.ParkId);
        }
    }

    private async Task MoveAsync(TiduDb db, CancellationToken cancel)
    {
        if (_moves.Count == 0)
        {
            return;
        }

        var (ids, day) = (_moves.Keys.ToList(), defaults.AsOf);
        foreach (var open in await db.Set<EnterprisePlace>().Where(place => EF.Parameter(ids).Contains(place.EnterpriseId) && place.To == null).ToListAsync(cancel))
        {
            var (unit, park) = _moves[open.EnterpriseId];
            if (open.From >= day || (open.UnitId is null && open.ParkId is null))
            {
                (open.UnitId, open.ParkId) = (unit, park);
                _moves.Remove(open.EnterpriseId);
            }
            else
            {
                open.To = day.AddDays(-1);
            }
        }

        db.AddRange(_moves.Select(move => new EnterprisePlace { EnterpriseId = move.Key, UnitId = move.Value.Unit, ParkId = move.Value.Park, From = day }));
        await db.SaveChangesAsync(cancel);
    }

    private void ApplyTitle(StoredEnterprise one, TitleLine line, Qualification? stored, string reason)
    {
        if (stored is null)
        {
            var added = new Qualification
            {
                EnterpriseId = one.Id, Kind = line.Kind, Grade = line.Grade, Number = line.Number, IssuedOn = line.IssuedOn, ValidFrom = line.ValidFrom, ValidTo = line.ValidTo, EndedOn = line.EndedOn,
                EndReason = line.EndReason, Renewal = one.Titles.Exists(title => title.Kind == line.Kind && title.ValidFrom < line.ValidFrom), StandardVersion = line.StandardVersion,
                Authority = line.Authority, SourceText = defaults.SourceText, BatchId = batchId,
            };
            _titles.Add(added);
            one.Titles.Add(added);
            return;
        }

        var before = TextOf(stored);
        (stored.Grade, stored.Number, stored.IssuedOn) = (line.Grade ?? stored.Grade, line.Number ?? stored.Number, line.IssuedOn ?? stored.IssuedOn);
        stored.ValidFrom = line.ValidFrom < stored.ValidFrom ? line.ValidFrom : stored.ValidFrom;
        stored.ValidTo = line.SaysTo ? line.ValidTo : stored.ValidTo;
        (stored.EndedOn, stored.EndReason) = line.EndedOn is null ? (stored.EndedOn, stored.EndReason) : (line.EndedOn, line.EndReason ?? (stored.EndedOn == line.EndedOn ? stored.EndReason : null));
        (stored.StandardVersion, stored.Authority, stored.SourceText) = (line.StandardVersion ?? stored.StandardVersion, line.Authority ?? stored.Authority, defaults.SourceText);
        stored.BatchId = batchId;
        if (stored.Id > 0)
        {
            _changedTitles[stored.Id] = stored;
        }

        Change(one, "qualification", line.Kind, before, TextOf(stored), reason);
    }

    private static string TextOf(Qualification title) => JsonSerializer.Serialize(
        new { title.Number, title.Grade, title.IssuedOn, title.ValidFrom, title.ValidTo, title.EndedOn, title.EndReason, title.StandardVersion, title.Authority }, JsonSettings.Options);

    private void ApplyFact(StoredEnterprise one, FactLine fact, StoredFacts? stored, string reason)
    {
        var id = fact.Fact.Id;
        if (stored is null || stored.Row.AsOf != fact.AsOf)
        {
            var key = (one.Id, fact.Year, fact.AsOf);
            if (!_records.TryGetValue(key, out var added))
            {
                _records[key] = added = (new FactRecord { EnterpriseId = one.Id, Year = fact.Year, AsOf = fact.AsOf, Source = defaults.Source, SourceText = defaults.SourceText, Values = "{}", BatchId = batchId }, new(StringComparer.Ordinal));
            }

            added.Values[id] = fact.Value;
            return;
        }

        if (stored.Values.TryGetValue(id, out var before))
        {
            Change(one, "fact", id, before.ToString(), fact.Value.ToString(), reason, fact.Year > 0 ? fact.Year : null, defaults.Source);
        }

        stored.Values[id] = fact.Value;
        (stored.Row.SourceText, stored.Row.BatchId) = (defaults.SourceText, batchId);
        _changedRecords[stored.Row.Id] = stored;
    }

    private void ApplyVeto(StoredEnterprise one, VetoLine line, Veto? stored, string reason)
    {
        if (stored is null)
        {
            var added = new Veto { EnterpriseId = one.Id, Kind = line.Kind, Found = line.Found, On = line.On, Until = line.Until, Basis = line.Basis, BatchId = batchId };
            _vetoes.Add(added);
            one.Vetoes.Add(added);
            return;
        }

        Change(one, "veto", JsonSettings.CodeOf(line.Kind), JsonSettings.CodeOf(line.Kind) + (stored.Found ? " true" : " false"), JsonSettings.CodeOf(line.Kind) + (line.Found ? " true" : " false"), reason);
        (stored.Found, stored.Until, stored.Basis, stored.BatchId) = (line.Found, line.Until ?? stored.Until, line.Basis, batchId);
        if (stored.Id > 0)
        {
            _changedVetoes[stored.Id] = stored;
        }
    }

    private void Change(StoredEnterprise one, string subject, string? item, string before, string after, string reason, int? year = null, FactSource? source = null) => _changes.Add(new EnterpriseChange
    {
        EnterpriseId = one.Id, Subject = subject, Item = item, Year = year, Source = source, Before = AuditTrail.Cut(before, LongestText), After = AuditTrail.Cut(after, LongestText),
        At = write.At, By = write.Actor, ByName = write.ActorName, Reason = reason, BatchId = batchId,
    });
}
