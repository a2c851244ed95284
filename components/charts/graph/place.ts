// Where a chart stands in a larger picture: the attributes of an svg inside an svg.
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
