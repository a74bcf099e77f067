namespace Tidu.Engine.Populations.Synthetic;

/// <summary>Chance from a seed by whole numbers alone (SplitMix64), the same on every machine and in every version of the runtime.</summary>
internal readonly struct SyntheticRandom(ulong seed)
{
    private const ulong Prime = 0x100000001B3;

    /// <summary>Another source for a thing of this one: what a thing gets does not hang on what else is asked for.</summary>
    public SyntheticRandom Of(string thing, int number = 0)
    {
        var hash = seed ^ 0xCBF29CE484222325;
        foreach (var letter in thing)
        {
            hash = (hash ^ letter) * Prime;
        }

        return new SyntheticRandom(Mixed(hash ^ (ulong)number * 0x9E3779B97F4A7C15));
    }

    /// <summary>A whole number from the first to the last, both included, all alike.</summary>
    public long Between(long first, long last) => first + (long)((UInt128)Mixed(seed) * (ulong)(last - first + 1) >> 64);

    /// <summary>A whole number from the first to the last, small ones more often: half of them lie in the lowest quarter.</summary>
    public long MostlyLow(long first, long last)
    {
        var share = Between(0, 1_000_000);
        return first + (long)((Int128)(last - first) * share * share / 1_000_000_000_000);
    }

    /// <summary>True so many times in a thousand.</summary>
    public bool Chance(int perMille) => Between(0, 999) < perMille;

    private static ulong Mixed(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9;
        value = (value ^ value >> 27) * 0x94D049BB133111EB;
        return value ^ value >> 31;
    }
}
