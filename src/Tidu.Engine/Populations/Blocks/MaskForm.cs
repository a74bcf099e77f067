using System.Collections.Immutable;

namespace Tidu.Engine.Populations.Blocks;

/// <summary>A missing mask: the bits of inputs, where these are missing, and those in a buffer.</summary>
internal sealed record MaskForm(MaskInputs Inputs, BlockBuffer? Buffer)
{
    public bool IsEmpty => Inputs.IsEmpty && Buffer is null;

    /// <summary>True where it is the bits of a set of inputs and nothing else.</summary>
    public bool IsPlain => Buffer is null && Inputs.Guarded.IsEmpty;
}

/// <summary>Inputs whose bits count where a comparison holds, or where it fails.</summary>
internal readonly record struct GuardedBits(int Guard, bool WhereItHolds, ulong Bits);

/// <summary>Inputs whose bits count, some of them only where a comparison says so.</summary>
internal sealed class MaskInputs(ulong plain, ImmutableArray<GuardedBits> guarded) : IEquatable<MaskInputs>
{
    public static MaskInputs None { get; } = new(0, []);

    public ulong Plain => plain;

    public ImmutableArray<GuardedBits> Guarded { get; } =
    [
        .. guarded.GroupBy(each => (each.Guard, each.WhereItHolds))
            .Select(group => new GuardedBits(group.Key.Guard, group.Key.WhereItHolds, group.Aggregate(0UL, (bits, each) => bits | each.Bits) & ~plain))
            .Where(each => each.Bits != 0).OrderBy(each => each.Guard).ThenBy(each => each.WhereItHolds),
    ];

    public bool IsEmpty => Plain == 0 && Guarded.IsEmpty;

    public MaskInputs With(MaskInputs other) => new(Plain | other.Plain, [.. Guarded, .. other.Guarded]);

    public bool Equals(MaskInputs? other) => other is not null && Plain == other.Plain && Guarded.SequenceEqual(other.Guarded);

    public override bool Equals(object? obj) => Equals(obj as MaskInputs);

    public override int GetHashCode() => Guarded.Aggregate(Plain.GetHashCode(), HashCode.Combine);
}
