using System.Globalization;

namespace Tidu.Engine.Standards;

/// <summary>A fact's value: a number, a truth, a date or a code. A missing one is null where it is held.</summary>
public readonly record struct FactValue
{
    private FactValue(decimal? number, bool? truth, DateOnly? date, string? code) => (Number, Truth, Date, Code) = (number, truth, date, code);

    /// <summary>The number; null for the other kinds.</summary>
    public decimal? Number { get; }

    /// <summary>The truth; null for the other kinds.</summary>
    public bool? Truth { get; }

    /// <summary>The date; null for the other kinds.</summary>
    public DateOnly? Date { get; }

    /// <summary>The code; null for the other kinds.</summary>
    public string? Code { get; }

    /// <summary>A number.</summary>
    public static FactValue Of(decimal number) => new(number, null, null, null);

    /// <summary>A truth.</summary>
    public static FactValue Of(bool truth) => new(null, truth, null, null);

    /// <summary>A date.</summary>
    public static FactValue Of(DateOnly date) => new(null, null, date, null);

    /// <summary>A code.</summary>
    public static FactValue Of(string code) => new(null, null, null, code);

    /// <summary>As data files write it.</summary>
    public override string ToString() =>
        Number?.ToString("0.############################", CultureInfo.InvariantCulture)
        ?? (Truth is { } truth ? (truth ? "true" : "false") : null)
        ?? Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        ?? Code
        ?? string.Empty;
}
