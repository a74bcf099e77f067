namespace Tidu.Engine.Packs;

/// <summary>What a target's value measures.</summary>
public enum TargetKind
{
    /// <summary>The indicator's own value at the year's end.</summary>
    Level,
    
    /// <summary>The growth of the value within the plan.</summary>
    Increment,
    
    /// <summary>The sum over the plan's years.</summary>
    Cumulative,
    
    /// <summary>Each year on its own, at least so much.</summary>
    MinimumPerYear,
    
    /// <summary>Reached or not: 1 or 0.</summary>
    YesNo,
    
    /// <summary>Held against something outside the plan (the national average): no value.</summary>
    Relative,
    
    /// <summary>A place on a list; value may be null.</summary>
    Rank,
    
    /// <summary>A share of those who entered together, some years later.</summary>
    Cohort,
}
