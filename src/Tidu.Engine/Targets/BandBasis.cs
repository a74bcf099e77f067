namespace Tidu.Engine.Targets;

/// <summary>What a band scale reads. Codes: from-base, level, rank-quintile.</summary>
public enum BandBasis
{
    /// <summary>The progress ratio, whatever its own basis.</summary>
    FromBase,

    /// <summary>现有 ÷ 应达: actual ÷ expected.</summary>
    Level,

    /// <summary>The place among comparable units, in fifths.</summary>
    RankQuintile,
}
