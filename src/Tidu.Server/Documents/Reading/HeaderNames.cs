using System.Globalization;
using System.Text;
using Tidu.Engine.Packs;

namespace Tidu.Server.Documents.Reading;

/// <summary>Compares header texts with the names and aliases of one kind of import.</summary>
internal sealed class HeaderNames
{
    private readonly Dictionary<string, (string Field, int Rank)> _names = new(StringComparer.Ordinal);
    private readonly PackSet _packs;

    public HeaderNames(PackSet packs, string kind)
    {
        _packs = packs;
        foreach (var column in packs.Imports.Columns(kind))
        {
            var rank = 0;
            foreach (var name in column.Aliases.Prepend(column.Name))
            {
                _names.TryAdd(Key(name), (column.Field, rank++));
            }
        }
    }

    /// <summary>The field of a text and how good the match is (0 the printed name, then the aliases in their order); null for an unknown one.</summary>
    public (string Field, int Rank)? Match(string text) =>
        _names.TryGetValue(Key(text), out var whole) ? whole
        : _names.TryGetValue(Key(Split(text).Plain), out var plain) ? plain
        : null;

    /// <summary>The measure unit in a text's brackets; null where there is none.</summary>
    public MeasureUnit? UnitIn(string text) => Split(text).InBrackets.Select(UnitOf).FirstOrDefault(unit => unit is not null);

    /// <summary>The measure unit of a note like 单位：万元; null for another text, and where several units stand in it.</summary>
    public MeasureUnit? UnitOfNote(string text) => Split(text).InBrackets.Append(text).Where(IsNote).Select(UnitOf).FirstOrDefault(unit => unit is not null);

    /// <summary>Whether the text is the name of a measure unit.</summary>
    public bool IsMeasureUnit(string text) => _packs.FindMeasureUnit(text) is not null;

    /// <summary>Compatible forms made one, without blanks, signs of required columns and trailing colons, in lower case.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsWhiteSpace(letter) && letter is not '*' && char.GetUnicodeCategory(letter) is not (UnicodeCategory.OtherSymbol or UnicodeCategory.Format))
            {
                key.Append(char.ToLowerInvariant(letter));
            }
        }

        return key.ToString().TrimEnd(':');
    }

    private bool IsNote(string text) => _packs.Imports.UnitNotes.Any(note => Key(text).StartsWith(Key(note) + ":", StringComparison.Ordinal));

    private MeasureUnit? UnitOf(string text)
    {
        var key = Key(text);
        var name = key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return _packs.FindMeasureUnit(name);
    }

    /// <summary>A text without its brackets, and what stood in them; any kind of bracket.</summary>
    private static (string Plain, IReadOnlyList<string> InBrackets) Split(string text)
    {
        var (plain, inside, all, depth) = (new StringBuilder(), new StringBuilder(), new List<string>(), 0);
        foreach (var letter in text)
        {
            var category = char.GetUnicodeCategory(letter);
            if (category == UnicodeCategory.OpenPunctuation)
            {
                depth++;
            }
            else if (category == UnicodeCategory.ClosePunctuation && depth > 0)
            {
                depth--;
                all.Add(inside.ToString());
                inside.Clear();
            }
            else
            {
                (depth > 0 ? inside : plain).Append(letter);
            }
        }

        return (plain.ToString(), all);
    }
}
