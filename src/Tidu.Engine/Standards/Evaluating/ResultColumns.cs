using Tidu.Engine.Standards.Lowering;

namespace Tidu.Engine.Standards.Evaluating;

/// <summary>The places of a calculated figure's columns.</summary>
public sealed record ResultColumns(CompiledResult Result, ValueColumns Value, int Missing);
