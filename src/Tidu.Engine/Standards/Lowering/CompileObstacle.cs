namespace Tidu.Engine.Standards.Lowering;

/// <summary>Why a version cannot be compiled.</summary>
/// <param name="TooManyFacts">True where it asks for more facts than a graph has inputs.</param>
/// <param name="Subject">What cannot be computed.</param>
internal sealed record CompileObstacle(bool TooManyFacts, string Subject);
