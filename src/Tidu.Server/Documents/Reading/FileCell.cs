using System.Globalization;

namespace Tidu.Server.Documents.Reading;

/// <summary>One cell as it stands in the file.</summary>
/// <param name="Kind">Which of the others is set.</param>
/// <param name="Text">Of a text without blanks at its ends and without invisible characters; of an error its sign.</param>
/// <param name="Number">As stored: 12 % is 0.12; 1 or 0 of a Boolean.</param>
/// <param name="Date">Local, without zone.</param>
/// <param name="Percent">The number is shown as a percentage.</param>
/// <param name="WholeMonth">The date is shown without its day (2026年1月): the month is meant.</param>
public readonly record struct FileCell(CellKind Kind, string? Text = null, decimal? Number = null, DateTime? Date = null, bool Percent = false, bool WholeMonth = false)
{
    private const decimal Hundred = 100;

    /// <summary>The number, or the ticks of the date: a cell is one or the other, and a sheet has millions of cells.</summary>
    private readonly decimal _amount = Date?.Ticks ?? Number ?? 0;

    public decimal? Number => Kind is CellKind.Number or CellKind.Boolean ? _amount : null;

    public DateTime? Date => Kind == CellKind.Date ? new DateTime((long)_amount) : null;

    public bool IsBlank => Kind == CellKind.Blank;

    /// <summary>As a message names it; empty for a blank.</summary>
    public string Shown => Kind switch
    {
        CellKind.Number when Percent => Plain(Number * Hundred) + "%",
        CellKind.Number => Plain(Number),
        CellKind.Date when WholeMonth => Date?.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? string.Empty,
        CellKind.Date when Date is { TimeOfDay.Ticks: > 0 } => Date.Value.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        CellKind.Date => Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty,
        CellKind.Boolean => Number == 0 ? "FALSE" : "TRUE",
        _ => Text ?? string.Empty,
    };

    /// <summary>A text; blank where nothing visible is in it.</summary>
    internal static FileCell OfText(string text) => CellText.Clean(text) is { Length: > 0 } clean ? new(CellKind.Text, clean) : default;

    private static string Plain(decimal? number) => (number / 1.0000000000000000000000000000m)?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
}
