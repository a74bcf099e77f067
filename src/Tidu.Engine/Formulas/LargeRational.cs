using System.Numerics;

namespace Tidu.Engine.Formulas;

/// <summary>The parts of a fraction that do not fit into 64 bits, in lowest terms.</summary>
internal sealed record LargeRational(BigInteger Numerator, BigInteger Denominator);
