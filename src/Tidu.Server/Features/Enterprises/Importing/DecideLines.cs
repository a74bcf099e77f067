using System.Globalization;
using Tidu.Engine.Ladders;
using Tidu.Server.Documents.Reading;
using Tidu.Server.Features.Imports;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>Decides what importing would do with each row: new, changed, unchanged, or refused with every reason.</summary>
internal sealed class DecideLines(LineReading reading, FileMemory memory)
{
    private const int FirstFact = 1_000;
    private const int YearsPerFact = 200;
    private const int FirstPoint = 1_000_000;
    private const int DaysPerFact = 100_000;

    private readonly CheckFacts _checkFacts = new(reading.Remarks, reading.Defaults, reading.Words.Facts, reading.Scope.Today);
    private LineRemarks Remarks => reading.Remarks;

    /// <summary>Finds the enterprise of a row and compares the row with it and with earlier rows.</summary>
    public void Decide(EnterpriseLine line, StoredEnterprises stored)
    {
        var one = Find(line, stored);
        if (line.Code is { } code && !Remarks.IsBad(line.Place))
        {
            CheckName(line, one, stored);
            RequireScope(line, one);
            if (one is null)
            {
                line.PlaceByAddress();
            }

            var file = memory.Of(code);
            CompareWithFile(line, one, file);
            if (one is null || IsMine(one))
            {
                CompareTitles(line, one, file);
                _checkFacts.Check(line, one);
            }
        }

        line.Seen = one?.Seen ?? 0;
        line.Act = Remarks.IsBad(line.Place) ? RowAct.Bad : ActOf(line, one);
    }

    private StoredEnterprise? Find(EnterpriseLine line, StoredEnterprises stored)
    {
        if (line.Code is { } code)
        {
            var found = stored.Find(code);
            if (stored.Merged.TryGetValue(code, out var survivor) && found is not null && IsMine(found))
            {
                Remarks.Note(line.Place, 0, null, "merged", ("code", code), ("into", survivor));
                line.Code = survivor;
            }

            return found;
        }

        if (line.Name is not { } name || Remarks.IsBad(line.Place))
        {
            return null;
        }

        var plain = SearchText.Plain(name);
        var named = stored.Named(plain).Where(IsMine).ToList();
        line.Code = named.Count == 1 ? named[0].Row.CreditCode : named.Count == 0 ? memory.CodeOf(plain) : null;
        if (line.OldCode is { } old)
        {
            SayOldCode(line, old);
        }
        else if (line.Code is null)
        {
            Remarks.Error(line.Place, 0, null, named.Count > 0 ? "name-ambiguous" : "name-unknown", ("name", name), ("codes", string.Join(Texts.Of("list-comma"), named.Take(3).Select(one => one.Row.CreditCode))));
        }

        return line.Code is null ? null : stored.Find(line.Code);
    }

    /// <summary>A number of 15 digits finds nothing, but the name beside it may.</summary>
    private void SayOldCode(EnterpriseLine line, string old)
    {
        if (line.Code is null)
        {
            Remarks.Error(line.Place, 0, null, "code-old-number", ("value", old));
        }
        else
        {
            Remarks.Note(line.Place, 0, null, "code-old-named", ("value", old));
        }
    }

    private bool IsMine(StoredEnterprise one) => reading.IsMine(one);

    /// <summary>The name of the code is another one: renamed, or a wrong code; only a person can tell.</summary>
    private void CheckName(EnterpriseLine line, StoredEnterprise? one, StoredEnterprises stored)
    {
        if (line.Name is not { } name)
        {
            return;
        }

        var plain = SearchText.Plain(name);
        var other = memory.Know(plain, line.Code!) ?? stored.Named(plain).FirstOrDefault(each => each.Row.CreditCode != line.Code && IsMine(each))?.Row.CreditCode;
        if (one is null || SearchText.Plain(one.Row.Name) == plain)
        {
            if (other is not null)
            {
                Remarks.Note(line.Place, 0, null, "same-name", ("name", name), ("code", other));
            }

            return;
        }

        if (!IsMine(one))
        {
            return;
        }

        if (one.FormerNames.Exists(former => SearchText.Plain(former) == plain))
        {
            Remarks.Note(line.Place, 0, null, "former-name", ("name", name), ("now", one.Row.Name));
        }
        else if (other is not null)
        {
            Remarks.Error(line.Place, 0, null, "code-of-other", ("code", line.Code), ("known", one.Row.Name), ("name", name), ("other", other));
        }
        else
        {
            line.Renames = true;
            Remarks.Warn(line, 0, null, "name-differs", ("code", line.Code), ("known", one.Row.Name), ("name", name));
        }
    }

    private void RequireScope(EnterpriseLine line, StoredEnterprise? one)
    {
        if (one is not null)
        {
            if (!IsMine(one))
            {
                Remarks.Error(line.Place, 0, null, "not-yours", ("code", line.Code));
            }
        }
        else if (line.Name is null)
        {
            Remarks.Error(line.Place, 0, null, "name-missing", ("code", line.Code));
        }
        else if (reading.Defaults.UnitId is null && line.Of(IdentityField.Unit) is null && line.Of(IdentityField.Park) is null && line.UnitByAddress is null)
        {
            Remarks.Error(line.Place, 0, null, "unit-missing");
        }
    }

    private void CompareWithFile(EnterpriseLine line, StoredEnterprise? one, FileEnterprise file)
    {
        foreach (var (field, value) in line.Identity)
        {
            // A known enterprise may go by its former name.
            if ((field != IdentityField.Name || one is null || line.Renames) && file.Contradicts(field, Hash(field == IdentityField.Name ? SearchText.Plain(value) : value), line.Place) is { } row)
            {
                Remarks.Error(line.Place, 0, null, "double-identity", ("row", row.Row), ("field", Texts.Of($"enterprise-field.{IdentityField.All[field].Field}")));
            }
        }

        foreach (var fact in line.Facts)
        {
            var key = fact.Year > 0 ? FirstFact + (memory.NumberOf(fact.Fact.Id) * YearsPerFact) + (fact.Year - 1900) : FirstPoint + (memory.NumberOf(fact.Fact.Id) * DaysPerFact) + (fact.AsOf.DayNumber % DaysPerFact);
            if (file.Contradicts(key, fact.Value.GetHashCode(), line.Place) is { } row)
            {
                Remarks.Error(line.Place, fact.Column, fact.Value.ToString(), "double-fact", ("row", row.Row), ("fact", fact.Fact.Label), ("year", fact.Year > 0 ? fact.Year.ToString(CultureInfo.InvariantCulture) : IdentityField.Day(fact.AsOf)));
            }
        }
    }

    private static int Hash(string text) => string.GetHashCode(text, StringComparison.Ordinal);

    private void CompareTitles(EnterpriseLine line, StoredEnterprise? one, FileEnterprise file)
    {
        foreach (var title in line.Titles)
        {
            var kind = reading.Words.Ladder.Find(title.Kind)!;
            var same = one?.TitleOf(title, kind.OpenEnded);
            if (same is null && title is { SaysTo: false, ValidTo: null } && !kind.OpenEnded)
            {
                Remarks.Note(line.Place, title.Column, kind.Name, "title-without-end", ("title", kind.Name));
            }

            foreach (var other in one?.Titles.Where(each => each != same && each.Kind == title.Kind) ?? [])
            {
                Overlap(line, title, kind, other.ValidFrom, other.LastDay, other.Number, null);
            }

            foreach (var (other, place) in file.Titles.Where(each => each.Title.Kind == title.Kind))
            {
                if (other.ValidFrom == title.ValidFrom && other.Number == title.Number)
                {
                    continue;
                }

                Overlap(line, title, kind, other.ValidFrom, other.EndedOn ?? other.ValidTo, other.Number, place);
            }

            file.Titles.Add((title, line.Place));
        }
    }

    /// <summary>Two certificates of one kind at once, unless the later one renews the earlier in its last year.</summary>
    private void Overlap(EnterpriseLine line, TitleLine title, TitleKind kind, DateOnly from, DateOnly? to, string? number, LinePlace? place)
    {
        var end = title.EndedOn ?? title.ValidTo;
        if ((end is not null && end < from) || (to is not null && to < title.ValidFrom) || (kind.OpenEnded && place is null)
            || (title.ValidFrom != from && IsRenewal(title.ValidFrom > from ? to : end, title.ValidFrom > from ? title.ValidFrom : from)))
        {
            return;
        }

        Remarks.Error(
            line.Place, title.Column, kind.Name, place is null ? "title-overlap" : "title-overlap-row",
            ("title", kind.Name), ("number", number), ("from", IdentityField.Day(from)), ("to", IdentityField.Day(to)), ("row", place?.Row), ("column", CellAddress.ColumnName(title.Column)));
    }

    private static bool IsRenewal(DateOnly? earlierEnds, DateOnly laterBegins) => earlierEnds is { } end && end.DayNumber - laterBegins.DayNumber <= 366;

    private RowAct ActOf(EnterpriseLine line, StoredEnterprise? one)
    {
        if (one is null)
        {
            return RowAct.Add;
        }

        var changes = new CompareLine(line, one, reading.Words.Ladder, reading.Defaults.Source);
        return changes.Replaces ? RowAct.Change : changes.Adds ? RowAct.Add : RowAct.Unchanged;
    }
}
