using Tidu.Engine.Ladders;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Pools.Ladders;

/// <summary>Kinds of titles, tracks and flows of the packs.</summary>
public sealed class LadderSource(ShippedPacks shipped)
{
    /// <summary>All of them.</summary>
    public Ladder Ladder => shipped.Packs.Ladder;

    /// <summary>A kind of title; null for a code that does not exist.</summary>
    public TitleKind? Find(string code) => Ladder.Find(code);

    /// <summary>Name of a kind; its code where it does not exist.</summary>
    public string NameOf(string code) => Find(code)?.Name ?? code;
}
