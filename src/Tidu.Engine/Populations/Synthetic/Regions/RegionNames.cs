using Tidu.Engine.Packs;

namespace Tidu.Engine.Populations.Synthetic.Regions;

/// <summary>Names of invented enterprises and their contacts: place, trade name, word of the industry, legal form. No two enterprises get the same.</summary>
internal sealed class RegionNames(SyntheticWords words)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>A name that nobody has had yet.</summary>
    public string Next(SyntheticRandom random, IReadOnlyList<string> places, IndustryWords industry)
    {
        for (var attempt = 0; ; attempt++)
        {
            var of = random.Of("name", attempt);
            var name = Pick(places, of, "place") + Pick(words.BrandsFirst, of, "first") + Pick(words.BrandsSecond, of, "second") + Pick(industry.Words, of, "word") + Pick(words.Forms, of, "form");
            if (_taken.Add(name))
            {
                return name;
            }
        }
    }

    /// <summary>Contact, post and telephone.</summary>
    public (string Name, string Post, string Phone) Contact(SyntheticRandom random) => (
        Pick(words.Surnames, random, "surname") + Pick(words.Given, random, "given"),
        Pick(words.Posts, random, "post"),
        FormattableString.Invariant($"100{random.Of("phone").Between(0, 99_999_999):D8}"));

    private static string Pick(IReadOnlyList<string> from, SyntheticRandom random, string thing) => from[(int)random.Of(thing).Between(0, from.Count - 1)];
}
