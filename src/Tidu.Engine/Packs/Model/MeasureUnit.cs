namespace Tidu.Engine.Packs;

/// <summary>A printed measure unit.</summary>
/// <param name="Name">As printed (万元).</param>
/// <param name="Base">The base unit (元); a base unit is its own base.</param>
/// <param name="Factor">Base units in one of it, over 0.</param>
/// <param name="Aliases">Other spellings (％ for %).</param>
public sealed record MeasureUnit(string Name, string Base, decimal Factor, IReadOnlyList<string> Aliases);
