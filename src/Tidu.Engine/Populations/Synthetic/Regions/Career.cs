namespace Tidu.Engine.Populations.Synthetic.Regions;

/// <summary>What becomes of one enterprise on the science track: when it enters the register of technology-based enterprises and leaves it, and its certificates as high-tech enterprise.</summary>
internal sealed class Career(int number, DateOnly from)
{
    /// <summary>Its number in the unit.</summary>
    public int Number => number;

    /// <summary>First day in the register.</summary>
    public DateOnly From => from;

    /// <summary>Last day in the register; null while it is in.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>Why it left; null while it is in.</summary>
    public RegionEnd? End { get; set; }

    /// <summary>Certificates by first day, without gaps between a certificate and its renewal.</summary>
    public List<RegionTitle> Certificates { get; } = [];

    /// <summary>Quarter that its certificate was given or ended last.</summary>
    public int LastMove { get; set; }
}
