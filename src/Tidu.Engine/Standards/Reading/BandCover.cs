namespace Tidu.Engine.Standards.Reading;

/// <summary>Whether intervals of numbers cover the whole line once.</summary>
internal static class BandCover
{
    /// <summary>One end of an interval: a number, and whether the interval begins just after it (or, as an upper end, reaches just past it).</summary>
    private readonly record struct Cut(decimal At, bool After) : IComparable<Cut>
    {
        public int CompareTo(Cut other) => At.CompareTo(other.At) is var order and not 0 ? order : After.CompareTo(other.After);
    }

    private readonly record struct Span(Cut From, Cut To);

    private const decimal Least = decimal.MinValue;
    private const decimal Most = decimal.MaxValue;

    /// <summary>For each band in order: 0 fits, 1 overlaps one before, 2 lies wholly inside those before. Then what no band covers, as text; null where nothing is left.</summary>
    /// <param name="bands">Intervals of numbers.</param>
    /// <param name="whole">True where only 0, 1, 2 … occur.</param>
    public static (IReadOnlyList<int> Faults, string? Gap) Check(IReadOnlyList<Band> bands, bool whole)
    {
        var faults = new List<int>();
        var before = new List<Span>();
        foreach (var band in bands)
        {
            var span = Of(band, whole);
            var inside = Covered(before, span);
            faults.Add(inside ? 2 : before.Exists(other => other.From.CompareTo(span.To) < 0 && span.From.CompareTo(other.To) < 0) ? 1 : 0);
            before.Add(span);
        }
        return (faults, Gap(before, whole));
    }

    private static Span Of(Band band, bool whole)
    {
        var from = band.From is { } low ? new Cut(low, !band.FromIncluded) : new Cut(whole ? 0 : Least, false);
        var to = band.To is { } high ? new Cut(high, band.ToIncluded) : new Cut(Most, true);
        if (!whole)
        {
            return new Span(from, to);
        }
        var first = band.From is null ? 0 : from.After ? decimal.Floor(from.At) + 1 : decimal.Ceiling(from.At);
        var next = band.To is null ? Most : to.After ? decimal.Floor(to.At) + 1 : decimal.Ceiling(to.At);
        return new Span(new Cut(Math.Max(0, first), false), new Cut(next, band.To is null));
    }

    private static bool Covered(List<Span> before, Span span)
    {
        var at = span.From;
        foreach (var other in before.OrderBy(each => each.From))
        {
            if (other.From.CompareTo(at) <= 0 && other.To.CompareTo(at) > 0)
            {
                at = other.To;
            }
        }
        return at.CompareTo(span.To) >= 0;
    }

    private static string? Gap(List<Span> spans, bool whole)
    {
        var at = new Cut(whole ? 0 : Least, false);
        foreach (var span in spans.OrderBy(each => each.From))
        {
            if (span.From.CompareTo(at) > 0)
            {
                return Text(at, span.From);
            }
            at = span.To.CompareTo(at) > 0 ? span.To : at;
        }
        return at.CompareTo(new Cut(Most, true)) < 0 ? Text(at, new Cut(Most, true)) : null;
    }

    private static string Text(Cut from, Cut to) => (from.At, to.At) switch
    {
        (Least, _) => (to.After ? "<= " : "< ") + Number(to.At),
        (_, Most) => (from.After ? "> " : ">= ") + Number(from.At),
        var (a, b) when a == b => Number(a),
        var (a, b) => $"{(from.After ? "(" : "[")}{Number(a)}..{Number(b)}{(to.After ? "]" : ")")}",
    };

    private static string Number(decimal number) => FactValue.Of(number).ToString();
}
