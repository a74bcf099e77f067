namespace Tidu.Engine.Packs;

/// <summary>How an actual is held against a target value; codes in packs and JSON are the signs themselves.</summary>
public enum Comparator
{
    /// <summary>&gt;, printed as 超过, 突破, 高于, 余.</summary>
    More,
    
    /// <summary>&gt;=, printed as 不低于, 不少于, 以上, 达到; bare numbers and annex cells.</summary>
    AtLeast,
    
    /// <summary>&lt;=, printed as 以下, 不超过, 以内.</summary>
    AtMost,
    
    /// <summary>~, printed as 左右; the tolerance is data in the comparators lexicon.</summary>
    About,
    
    /// <summary>=, printed as 全覆盖.</summary>
    Equal,
}
