namespace Tidu.Engine.Indicators;

/// <summary>The code texts of an enumeration: what packs, the database and JSON write for its members.</summary>
/// <remarks>Texts are compared by ordinal. A table is complete: building one that leaves a member out, or names a text twice, fails.</remarks>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class CodeTable<T>
    where T : struct, Enum
{
    private readonly Dictionary<T, string> _codes = [];
    private readonly Dictionary<string, T> _values = new(StringComparer.Ordinal);

    /// <summary>Builds the table from every member with its text, in the order in which they are listed to people.</summary>
    /// <exception cref="ArgumentException">A member is missing or repeated, or two members share a text.</exception>
    public CodeTable(params (T Value, string Code)[] entries)
    {
        foreach (var (value, code) in entries)
        {
            _codes.Add(value, code);
            _values.Add(code, value);
        }

        foreach (var value in Enum.GetValues<T>())
        {
            if (!_codes.ContainsKey(value))
            {
                throw new ArgumentException($"{typeof(T).Name}.{value} has no code text.", nameof(entries));
            }
        }

        Codes = [.. entries.Select(entry => entry.Code)];
    }

    /// <summary>Every text, in the order given.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>The text of a member.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no member.</exception>
    public string CodeOf(T value) =>
        _codes.TryGetValue(value, out var code)
            ? code
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Not a member of {typeof(T).Name}.");

    /// <summary>The member of a text; false for null and for a text that is none of <see cref="Codes"/>.</summary>
    public bool TryParse(string? code, out T value)
    {
        value = default;
        return code is not null && _values.TryGetValue(code, out value);
    }

    /// <summary>The member of a text.</summary>
    /// <exception cref="FormatException">The text is none of <see cref="Codes"/>; the message lists them.</exception>
    public T Parse(string code) =>
        TryParse(code, out var value)
            ? value
            : throw new FormatException($"'{code}' is not one of {string.Join(", ", Codes)}.");
}
